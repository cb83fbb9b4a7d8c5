import { msg } from '@lit/localize';
import { contractIcon, helpIcon, payIcon, planIcon } from '../parts/icons.js';
import type { WayName } from '../parts/way.events.js';
import type { Way } from '../parts/ways.js';
import type { AccountFacts } from './account-facts.js';

/** What a tile of the first view does; beside the ways, where there is nothing to pay. */
export type TileName = WayName | 'items' | 'reload';

/** Their order is the host's choice, never the customer's history. */
const wayNames: readonly WayName[] = ['pay', 'plan', 'help'];

/** The order of a list such as `help plan pay`; what it leaves out comes last. */
export function wayOrder(list: string): readonly WayName[] {
  const named = wayNames.filter((name) => list.includes(name));
  named.sort((a, b) => list.indexOf(a) - list.indexOf(b));
  return [...new Set([...named, ...wayNames])];
}

/** The ways that are there, in the host's order, and something to look at beside a lonely one. */
export function tilesFor(facts: AccountFacts, order: readonly WayName[]): readonly Way<TileName>[] {
  const { state, target } = facts;
  const offered = { pay: target !== undefined, plan: mayPlan(facts), help: true };
  const names: TileName[] = order.filter((name) => offered[name]);
  if (names.length === 1) names.unshift(state === 'transit' ? 'reload' : 'items');
  return names.map((name) => tile(name, facts));
}

/** What helps when the account cannot be shown. */
export const troubleTiles = (): readonly Way<TileName>[] => [tile('reload'), tile('help')];

/** A plan can be made, or there is one to look at. */
function mayPlan({ state, target, session }: AccountFacts): boolean {
  const canMake = session.capabilities.plans === 'accept' && state !== 'external';
  return state === 'plan' || (canMake && target?.purpose.kind === 'balance');
}

function tile(name: TileName, facts?: AccountFacts): Way<TileName> {
  switch (name) {
    case 'pay':
      return {
        name,
        icon: payIcon,
        label: msg('Pay now', { id: 'balance.ways.pay.way' }),
        hint: payHint(facts),
      };
    case 'plan':
      return facts?.state === 'plan'
        ? {
            name,
            icon: planIcon,
            label: msg('See your plan', { id: 'balance.ways.seePlan.way' }),
            hint: msg('Dates and changes', { id: 'balance.ways.seePlan.hint' }),
          }
        : {
            name,
            icon: planIcon,
            label: msg('Pay in instalments', { id: 'balance.ways.plan.way' }),
            hint: msg('In steps that fit', { id: 'balance.ways.plan.hint' }),
          };
    case 'help':
      return {
        name,
        icon: helpIcon,
        label: msg('Get help', { id: 'balance.ways.help.way' }),
        hint: msg('Talk to somebody', { id: 'balance.ways.help.hint' }),
      };
    case 'items':
      return {
        name,
        icon: contractIcon,
        label: msg('See your bills', { id: 'balance.ways.items.way' }),
        hint: msg('One by one', { id: 'balance.ways.items.hint' }),
      };
    case 'reload':
      return {
        name,
        icon: contractIcon,
        label: msg('Load the newest state', { id: 'balance.ways.reload.way' }),
        hint: msg('From our billing system', { id: 'balance.ways.reload.hint' }),
      };
  }
}

function payHint(facts: AccountFacts | undefined): string {
  if (facts?.openPayment) return msg('Go on with your payment', { id: 'balance.ways.resume.hint' });
  return facts?.session.capabilities.partPayment
    ? msg('All or a part', { id: 'balance.ways.part.hint' })
    : msg('The open amount', { id: 'balance.ways.pay.hint' });
}
