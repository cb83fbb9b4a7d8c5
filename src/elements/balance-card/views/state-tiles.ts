import { msg } from '@lit/localize';
import { contractIcon, payIcon, planIcon } from '../../parts/icons.js';
import type { WayName } from '../../parts/way.events.js';
import { reloadTile } from '../../parts/tiles.js';
import type { Way } from '../../parts/ways.js';
import { way, type TileName } from '../way-list.js';
import type { AccountFacts } from './account-facts.js';

/** The ways that are there, in the host's order, and something to look at beside a lonely one. */
export function stateTiles(
  facts: AccountFacts,
  order: readonly WayName[],
): readonly Way<TileName>[] {
  const { state, target } = facts;
  const offered = { pay: target !== undefined, plan: mayPlan(facts), help: true };
  const tiles = order.filter((name) => offered[name]).map((name) => tile(name, facts));
  if (tiles.length > 1) return tiles;
  return [state === 'transit' ? reloadTile() : itemsTile(), ...tiles];
}

/** A plan can be made, or there is one to look at. */
function mayPlan({ state, plan, target, session }: AccountFacts): boolean {
  const canMake = session.capabilities.plans === 'accept' && state !== 'external';
  return state === 'plan' || plan !== undefined || (canMake && target?.purpose.kind === 'balance');
}

function tile(name: WayName, { plan, session, openPayment }: AccountFacts): Way<TileName> {
  if (name === 'pay' && openPayment) {
    return {
      name,
      icon: payIcon,
      label: msg('Finish your payment', { id: 'balance.ways.resume.way' }),
      hint: msg('You have begun it', { id: 'balance.ways.resume.hint' }),
    };
  }
  if (name === 'plan' && plan) {
    return {
      name,
      icon: planIcon,
      label: msg('See your plan', { id: 'balance.ways.seePlan.way' }),
      hint: msg('All dates', { id: 'balance.ways.seePlan.hint' }),
    };
  }
  return name === 'pay' && !session.capabilities.partPayment
    ? { ...way(name), hint: msg('The open amount', { id: 'balance.ways.pay.hint' }) }
    : way(name);
}

const itemsTile = (): Way<TileName> => ({
  name: 'items',
  icon: contractIcon,
  label: msg('See your bills', { id: 'balance.ways.items.way' }),
  hint: msg('One by one', { id: 'balance.ways.items.hint' }),
});
