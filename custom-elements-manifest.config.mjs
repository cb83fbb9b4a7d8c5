// @ts-check
/** The public face of the tags, from their class comments: `npm run manifest`. */
export default {
  globs: ['src/elements/**/*.ts', 'src/runtime/*.events.ts'],
  exclude: ['src/elements/parts/**'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
