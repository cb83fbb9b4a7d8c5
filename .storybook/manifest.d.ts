/** Made by `npm run manifest`, which runs before Storybook. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
