import { msg } from '@lit/localize';
import { payIcon, planIcon } from '../parts/icons.js';
import { helpTile } from '../parts/tiles.js';
import type { WayName } from '../parts/way.events.js';
import type { Way } from '../parts/ways.js';

/** What a first view leads to: a way, or more to look at. */
export type TileName = WayName | 'reload' | 'items' | 'details';

/** Their order is the host's choice, never the customer's history. */
const wayNames: readonly WayName[] = ['pay', 'plan', 'help'];

/** The order of a list such as `help plan pay`; what it leaves out comes last. */
export function wayOrder(list: string): readonly WayName[] {
  const rank = (name: WayName): number => `${list} pay plan help`.indexOf(name);
  return wayNames.toSorted((one, other) => rank(one) - rank(other));
}

export function way(name: WayName): Way<TileName> {
  switch (name) {
    case 'pay':
      return {
        name,
        icon: payIcon,
        label: msg('Pay now', { id: 'balance.ways.pay.way' }),
        hint: msg('All or a part', { id: 'balance.ways.part.hint' }),
      };
    case 'plan':
      return {
        name,
        icon: planIcon,
        label: msg('Pay in instalments', { id: 'balance.ways.plan.way' }),
        hint: msg('In steps that fit', { id: 'balance.ways.plan.hint' }),
      };
    case 'help':
      return helpTile();
  }
}
