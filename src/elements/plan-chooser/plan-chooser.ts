import { loadLaterWords } from '../../i18n/index.js';
import { AccountTag, type TagHost, type Traits } from '../parts/account-tag.js';
import { planIcon } from '../parts/icons.js';
import { planFrameStyles } from './plan-chooser.styles.js';
import type { TileName } from './view.js';

/**
 * A plan to pay in instalments: up to three offers and one of the customer's own, a review, and a
 * receipt. A plan that runs shows how far it is. Nothing is agreed without a review and an explicit
 * confirmation. Waits without a word until the page is configured.
 *
 * Reserve its room before it is defined, so that nothing on the page moves:
 * `kulanz-plan-chooser:not(:defined) { display: block; min-block-size: 80rem }`, 69rem where it is
 * wider than 19rem, and 48rem where it is wider than 40rem.
 *
 * @summary Choose a plan, or see how far it is.
 * @slot - Shown until the tag is defined, and when the account cannot be loaded.
 * @event {KulanzPlanConfirmedEvent} kulanz-plan-confirmed - A plan was agreed.
 * @event {KulanzWayChosenEvent} kulanz-way-chosen - Help, or paying an instalment, was chosen; cancel it to lead on yourself.
 * @event {KulanzFileEvent} kulanz-file - A file was asked for; cancel it to hand it over yourself.
 * @event {KulanzInteractionEvent} kulanz-interaction - How the tag is used; only while consent allows improvement.
 * @csspart card - The sheet of paper.
 * @csspart head - The figure and what it is.
 * @csspart ways - The ground on which the tiles lie.
 * @csspart way - One tile; all are alike.
 */
export class KulanzPlanChooser extends AccountTag<TileName> {
  protected static override readonly traits: Traits = {
    icon: planIcon,
    presentsPayments: 2,
    way: 'plan',
  };
  static override styles = [AccountTag.styles, planFrameStyles];

  protected override async loadDesk() {
    const [{ Desk }] = await Promise.all([
      import('./views/desk.js'),
      loadLaterWords('plan-chooser'),
    ]);
    return (host: TagHost<TileName>) => new Desk({ ...host, card: this });
  }
}
