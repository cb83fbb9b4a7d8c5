import { html, nothing, type TemplateResult } from 'lit';
import type { Money, PlanOffer } from '../../../core/contract/index.js';
import { isCredit, principalMinor } from '../../../core/domain/plan-offer.js';
import { getLocale } from '../../../i18n/index.js';
import { formatPercent } from '../../../i18n/later.js';
import type { LaterView } from '../../parts/later-views.js';
import type { ViewHost } from '../view.js';
import { aprLabel } from './apr-label.js';
import { planViewStyles } from './plan-views.styles.js';
import { Precontract } from './precontract.js';

export { planViewStyles as styles };
export const createView = (host: ViewHost): CreditView => new CreditView(host);

/** On offers that cost something: what the law asks for. Free offers never load it. */
export class CreditView implements LaterView {
  readonly #precontract: Precontract;

  constructor(host: ViewHost) {
    this.#precontract = new Precontract(host);
  }

  /** What is owed without the cost of a plan. */
  owed([offer]: readonly PlanOffer[]): Money | undefined {
    return offer && { ...offer.total, amountMinor: principalMinor(offer) };
  }

  /** Rate and document of one offer; what is missing is refused before anything is agreed. */
  about(offer: PlanOffer): TemplateResult | typeof nothing {
    if (!isCredit(offer)) return nothing;
    const { apr } = offer;
    return html`${
        apr === undefined
          ? nothing
          : html`<span>${aprLabel()} ${formatPercent(apr, getLocale())}</span>`
      } <span>${this.#precontract.render(offer)}</span>`;
  }

  render(): TemplateResult {
    return html`${nothing}`;
  }
}
