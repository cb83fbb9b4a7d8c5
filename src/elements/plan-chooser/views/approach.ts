import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { LaterView } from '../../parts/later-views.js';
import type { ViewHost } from '../view.js';
import { leadWords } from './offer-words.js';

export const createView = (host: ViewHost): ApproachView => new ApproachView(host);

/**
 * How a customer is spoken to, where it is not the usual way, and the way to the reason. The offers
 * are the same for all. Whoever reads the usual words never loads it; the card tells them why as well.
 */
export class ApproachView implements LaterView {
  readonly #host: ViewHost;

  constructor(host: ViewHost) {
    this.#host = host;
  }

  lead(planAmount: string): TemplateResult {
    const onWhy = (): void => this.#host.choose('why');
    return html`${this.#words(planAmount)}
      <button type="button" class="link" @click=${onWhy}>
        ${msg('Why do I see this?', { id: 'common.why.link' })}
      </button>`;
  }

  #words(planAmount: string): string {
    switch (this.#host.account.read('getSession').data?.approach) {
      case 'first-slip':
        return msg(str`We sort this out: you spread the open ${planAmount} over instalments.`, {
          id: 'plan.offers.firstSlip.text',
        });
      case 'repeat':
        return msg(str`You spread the open ${planAmount} over instalments, each on a fixed day.`, {
          id: 'plan.offers.repeat.text',
        });
      case 'protected':
        return msg(str`Only if you wish: you spread the open ${planAmount} over instalments.`, {
          id: 'plan.offers.protected.text',
        });
      default:
        return leadWords(planAmount);
    }
  }

  render(): TemplateResult {
    return html`${nothing}`;
  }
}
