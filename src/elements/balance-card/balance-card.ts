import type { AccountController } from '../../controllers/index.js';
import { loadLaterWords } from '../../i18n/index.js';
import { AccountTag, type Facts, type TagHost, type Traits } from '../parts/account-tag.js';
import { contractIcon } from '../parts/icons.js';
import { isPlain, plainSheet } from './plain.js';
import type { TileName } from './way-list.js';

/**
 * What is owed, what happens next, and three equal ways to go on: pay, pay in instalments, get help.
 * Paying needs at most three views and never happens without a review. Waits without a word until
 * the page is configured, by `<kulanz-provider>` or `configure()`.
 *
 * Reserve its room before it is defined, so that nothing on the page moves:
 * `kulanz-balance-card:not(:defined) { display: block; min-block-size: 42rem }`, and 33rem where it
 * is wider than 40rem.
 *
 * @summary The balance, its date and three equal ways to go on.
 * @slot - Shown until the tag is defined, and when the account cannot be loaded.
 * @slot provider-fields - The payment provider's own fields, shown where a payment is checked before
 * it is confirmed. What is entered there never reaches the card.
 * @event {KulanzWayChosenEvent} kulanz-way-chosen - A way was chosen; cancel it to lead on yourself.
 * @event {KulanzPaymentStartEvent} kulanz-payment-start - About to leave for the payment provider; cancel it to take over.
 * @event {KulanzRedirectBlockedEvent} kulanz-redirect-blocked - An address was refused; nothing was opened.
 * @event {KulanzInteractionEvent} kulanz-interaction - How the tag is used; only while consent allows improvement.
 * @csspart card - The sheet of paper.
 * @csspart head - The figure and what it is.
 * @csspart ways - The ground on which the ways lie.
 * @csspart way - One way; all are alike.
 */
export class KulanzBalanceCard extends AccountTag<TileName> {
  protected static override readonly traits: Traits = {
    icon: contractIcon,
    presentsPayments: 1,
    way: 'pay',
  };
  static override properties = {
    ways: {},
    planHref: { attribute: 'plan-href' },
  };

  /** Order of the ways, such as `help plan pay`. It is the same for every customer. */
  ways = '';
  /** The host's page for instalment plans. */
  planHref: string | undefined;

  protected override async loadDesk() {
    const [{ Desk }] = await Promise.all([
      import('./views/desk.js'),
      loadLaterWords('balance-card'),
    ]);
    return (host: TagHost<TileName>) => new Desk({ ...host, card: this });
  }

  protected override ownSheet(facts: Facts, reader: AccountController, locale: string) {
    return isPlain(facts, reader)
      ? plainSheet(facts, this.ways, locale, () => this.choose('details'))
      : undefined;
  }

  protected override get links() {
    return { ...super.links, plan: this.planHref };
  }

  override openWay(): Promise<void> {
    return this.open('pay');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kulanz-balance-card': KulanzBalanceCard;
  }
}
