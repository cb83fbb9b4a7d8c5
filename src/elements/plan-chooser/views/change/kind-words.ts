import { msg } from '@lit/localize';
import type { ChangeKind } from './draft.js';

/** What a change is called, and what it does. */
export function kindWords(kind: ChangeKind): { readonly name: string; readonly hint: string } {
  switch (kind) {
    case 'move':
      return {
        name: msg('Move an instalment', { id: 'plan.changeKind.all.move.entry' }),
        hint: msg('To another day', { id: 'plan.changeKind.move.hint' }),
      };
    case 'pause':
      return {
        name: msg('Pause the plan', { id: 'plan.changeKind.all.pause.entry' }),
        hint: msg('For one instalment or two', { id: 'plan.changeKind.pause.hint' }),
      };
    case 'lower':
      return {
        name: msg('Lower the instalments', { id: 'plan.changeKind.all.lower.entry' }),
        hint: msg('And pay more of them', { id: 'plan.changeKind.lower.hint' }),
      };
    case 'extra':
      return {
        name: msg('Pay some earlier', { id: 'plan.changeKind.all.extra.entry' }),
        hint: msg('Always possible and free', { id: 'plan.changeKind.extra.hint' }),
      };
    case 'payday':
      return {
        name: msg('Change the day', { id: 'plan.changeKind.all.payday.entry' }),
        hint: msg('When your money comes on another day', { id: 'plan.changeKind.payday.hint' }),
      };
    case 'catchUp':
      return {
        name: msg('Catch the instalment up', { id: 'plan.changeKind.missed.catchUp.entry' }),
        hint: msg('On a day that fits', { id: 'plan.changeKind.catchUp.hint' }),
      };
    case 'toEnd':
      return {
        name: msg('Add the instalment', { id: 'plan.changeKind.missed.toEnd.entry' }),
        hint: msg('At the end of the plan', { id: 'plan.changeKind.toEnd.hint' }),
      };
    case 'cancel':
      return {
        name: msg('End the plan', { id: 'plan.changeKind.end.cancel.entry' }),
        hint: msg('The rest is then open again', { id: 'plan.changeKind.cancel.hint' }),
      };
  }
}
