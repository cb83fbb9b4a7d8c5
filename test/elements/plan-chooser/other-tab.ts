import type { Payment, PlanChangeQuote, PlanOffers } from '../../../src/index.js';
import type { TagPage } from '../support/tag-page.js';

/** The same customer in another tab, which this page does not see. */
export class OtherTab {
  readonly #page: TagPage;

  constructor(page: TagPage) {
    this.#page = page;
  }

  /** Agrees to the first offer, unless a plan runs already. */
  async agreesToPlan(): Promise<void> {
    const { offers } = await this.#call<PlanOffers>('GET', '/plan-offers');
    const [offer] = offers;
    if (!offer) return;
    const terms = { version: offer.terms.version, accepted: true };
    await this.#call('POST', '/plans', { offerId: offer.id, terms });
  }

  /** Pays a euro of the plan that runs earlier, where one runs. */
  async changesPlan(id: string): Promise<void> {
    const quote = await this.#call<Partial<PlanChangeQuote>>('POST', `/plans/${id}/change-quotes`, {
      kind: 'extra',
      amount: { amountMinor: 100, currency: 'EUR' },
      effect: 'shorter',
    });
    if (!quote.quoteId) return;
    const body = { quoteId: quote.quoteId };
    await this.#call('POST', `/plans/${id}/changes`, body, `"${String(quote.planVersion)}"`);
  }

  /** Pays something: what is open is less, and offers and plans are other ones. */
  async pays(purpose: 'balance' | 'instalment'): Promise<void> {
    const payment = await this.#call<Partial<Payment>>('POST', '/payments', {
      amount: { amountMinor: 300, currency: 'EUR' },
      purpose: { kind: purpose },
      returnUrl: location.origin,
    });
    if (payment.id) await this.#page.sandbox.settlePayment(payment.id, { state: 'succeeded' });
  }

  async #call<Answer>(
    method: string,
    path: string,
    body?: object,
    ifMatch?: string,
  ): Promise<Answer> {
    const { baseUrl, fetch, getAccessToken } = this.#page.sandbox;
    const token = await getAccessToken({ reason: 'step-up' });
    const response = await fetch(`${baseUrl}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token?.accessToken ?? ''}`,
        'content-type': 'application/json',
        ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
        ...(ifMatch && { 'if-match': ifMatch }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Answer;
  }
}
