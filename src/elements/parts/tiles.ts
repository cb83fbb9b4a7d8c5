import { msg } from '@lit/localize';
import { contractIcon, helpIcon } from './icons.js';
import type { Way } from './ways.js';

/** Tiles that several tags have. */
export const helpTile = (): Way<'help'> => ({
  name: 'help',
  icon: helpIcon,
  label: msg('Get help', { id: 'common.help.way' }),
  hint: msg('Talk to somebody', { id: 'common.help.hint' }),
});

export const reloadTile = (): Way<'reload'> => ({
  name: 'reload',
  icon: contractIcon,
  label: msg('Load the newest state', { id: 'common.reload.way' }),
  hint: msg('It takes a moment', { id: 'common.reload.hint' }),
});
