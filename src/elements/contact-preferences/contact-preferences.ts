import { svg, type PropertyDeclarations } from 'lit';
import { loadLaterWords } from '../../i18n/index.js';
import { AccountTag, type TagHost, type Traits } from '../parts/account-tag.js';
import { preferencesFrameStyles } from './contact-preferences.styles.js';
import type { TileName } from './view.js';

const letterIcon = svg`<path class="body" d="M3 6h18v12H3z" /><path d="M3 7l9 6 9-6" />`;

/**
 * How the telco may reach the customer: ways, quiet times, language and large print. Nothing is
 * saved before the customer says so; what was changed elsewhere meanwhile is shown, and the customer
 * decides. Waits without a word until the page is configured.
 *
 * Reserve its room before it is defined, so that nothing on the page moves:
 * `kulanz-contact-preferences:not(:defined) { display: block; min-block-size: 64rem }`, 56rem
 * where it is wider than 19rem, 42rem where it is wider than 40rem, and 34rem where it is wider than 60rem.
 *
 * @summary How and when the telco may get in touch.
 * @slot - Shown until the tag is defined, when the account cannot be loaded, and where there is nothing to set.
 * @event {KulanzPreferencesSavedEvent} kulanz-preferences-saved - The customer changed something, and the backend has it.
 * @event {KulanzWayChosenEvent} kulanz-way-chosen - Help was chosen; cancel it to lead on yourself.
 * @event {KulanzInteractionEvent} kulanz-interaction - How the tag is used; only while consent allows improvement.
 * @csspart card - The sheet of paper.
 * @csspart head - What holds now.
 * @csspart ways - The ground on which the tiles lie.
 * @csspart way - One tile; all are alike.
 */
export class KulanzContactPreferences extends AccountTag<TileName> {
  protected static override readonly traits: Traits = { icon: letterIcon };
  static override styles = [AccountTag.styles, preferencesFrameStyles];
  static override properties: PropertyDeclarations = { languages: {} };

  /** Languages in which the telco writes, such as `de fr`; without it those of these tags. */
  languages: string | undefined;

  protected override async loadDesk() {
    const [{ Desk }] = await Promise.all([
      import('./views/desk.js'),
      loadLaterWords('contact-preferences'),
    ]);
    return (host: TagHost<TileName>) => new Desk({ ...host, card: this });
  }
}
