import type { AccountController } from '../../controllers/index.js';
import { KulanzWayChosenEvent, type WayName } from './way.events.js';

/**
 * Leads to one of the three ways: the host may take over, else its link is followed, else the tag
 * of that way gets the focus.
 *
 * @param href the host's page for this way, which the pressed link leads to by itself
 * @returns false when nobody leads on: the tag that was asked helps by itself
 */
export function chooseWay(
  account: AccountController,
  way: WayName,
  href: string | undefined,
  event?: Event,
): boolean {
  if (account.raise(new KulanzWayChosenEvent(way))) return !!href || account.openWay(way);
  event?.preventDefault();
  return true;
}
