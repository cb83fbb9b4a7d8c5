/** What the apps that Vite builds have in common. */
import type { Plugin, UserConfig } from 'vite';

/** Takes Kulanz out, so that what is left is the app's own: `vite build --mode without-kulanz`. */
const withoutKulanz: Plugin = {
  name: 'without-kulanz',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('kulanz/') ? '\0nothing' : undefined),
  // Components of React are asked for by name.
  load: (id) =>
    id === '\0nothing'
      ? ['BalanceCard', 'PlanChooser', 'Provider']
          .map((name) => `export const Kulanz${name} = 'i';`)
          .join('')
      : undefined,
};

/**
 * @param name of the app
 * @param mode of the build
 */
export function appConfig(name: string, mode: string, plugins: UserConfig['plugins']): UserConfig {
  return {
    base: './',
    plugins: [...(plugins ?? []), mode === 'without-kulanz' && withoutKulanz],
    build: {
      outDir: `../../../../.kulanz/frameworks/${mode}/${name}`,
      emptyOutDir: true,
      // The floor of browsers that Kulanz itself has.
      target: ['chrome111', 'safari16.4', 'firefox115'],
    },
    logLevel: 'warn',
  };
}
