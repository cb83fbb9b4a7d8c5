import * as switching from './switch-locale.js';

/**
 * The means to serve a locale whose words are not in the code. A script-tag file with a locale
 * inside replaces this module by one that loads them only when another locale is wished for.
 */
export const loadSwitching = (): Promise<typeof switching> => Promise.resolve(switching);
