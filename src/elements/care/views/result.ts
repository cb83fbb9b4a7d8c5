import { html, type TemplateResult } from 'lit';
import { chooseWay } from '../../parts/choose-way.js';
import { helpIcon, icon } from '../../parts/icons.js';
import { PaymentResultView } from '../../parts/later/payment-result.js';
import { helpTile } from '../../parts/tiles.js';
import type { CareHost } from '../view.js';

/** What became of a payment, in place of whatever view there was. */
export const createView = (host: CareHost): PaymentResultView =>
  new PaymentResultView({
    card: host.card,
    account: host.account,
    close: () => host.go('balance'),
    payAgain: () => host.openWay('pay'),
    helpButton: () => helpButton(host),
  });

function helpButton({ account, card }: CareHost): TemplateResult {
  const content = html`${icon(helpIcon)}${helpTile().label}`;
  const onHelp = (event: Event): void => {
    chooseWay(account, 'help', card.helpHref, event);
  };
  return card.helpHref
    ? html`<a class="button" href=${card.helpHref} @click=${onHelp}>${content}</a>`
    : html`<button type="button" class="button" @click=${onHelp}>${content}</button>`;
}
