import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { RemoteState } from '../../../controllers/index.js';
import type {
  Item,
  Payment,
  PaymentOptions,
  SupportRequest,
} from '../../../core/contract/index.js';
import { safeLink } from '../../../core/domain/safe-url.js';
import { getLocale } from '../../../i18n/index.js';
import { focusOnError } from '../../parts/later/focus-on-error.js';
import { backButton, viewHeading } from '../../parts/later/view-head.js';
import { ItemPages } from '../../parts/later/item-pages.js';
import { readFacts, type AccountFacts } from './account-facts.js';
import type { LaterView } from '../../parts/later-views.js';
import type { ViewHost } from '../view.js';
import { helpButton } from './help-button.js';
import { promiseTarget, type PayTarget } from './pay-target.js';
import { chooseStep } from './pay/choose.js';
import { debitWords } from './pay/debit-words.js';
import {
  orderOf,
  payableItems,
  transferId,
  type Draft,
  type Method,
  type Order,
} from './pay/draft.js';
import { orderErrorWords } from './pay/error-words.js';
import { PaymentFlow } from './pay/payment-flow.js';
import { hasProviderFields, providerFields } from './pay/provider-fields.js';
import { resumeStep } from './pay/resume.js';
import { reviewStep } from './pay/review.js';
import { payStyles } from './pay/pay.styles.js';
import { TransferFlow } from './pay/transfer-flow.js';

export { payStyles as styles };

export const createView = (host: ViewHost): PayView => new PayView(host);

/** Bills to a page, from which single ones can be chosen. */
const pageSize = 50;
const openRequests = { query: { state: 'open' } } as const;

interface Errors {
  readonly amount?: string;
  readonly items?: string;
  readonly method?: string;
}

/** Paying: choose, review, then the provider's page; or the details for a bank transfer. */
export class PayView implements LaterView {
  readonly #host: ViewHost;
  readonly #payment: PaymentFlow;
  readonly #transfer: TransferFlow;
  readonly #openItems: ItemPages;
  #draft: Draft = { scope: 'all', itemIds: [], ownText: '' };
  #errors: Errors = {};
  /** What was chosen and is now under review, or to be transferred. */
  #order: Order | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#payment = new PaymentFlow(host);
    this.#transfer = new TransferFlow(host);
    this.#openItems = new ItemPages(host.account, { status: 'open', limit: pageSize });
  }

  render(): TemplateResult | undefined {
    const facts = readFacts(this.#host.account);
    if (!facts) return undefined;
    const openPayment = this.#payment.openPayment(facts.openPayment);
    if (openPayment) return this.#resumeStep(openPayment);
    if (this.#order) {
      return this.#draft.methodId === transferId
        ? this.#transferStep(facts, this.#order)
        : this.#reviewStep(facts, this.#order);
    }
    return this.#chooseStep(facts);
  }

  readonly #update = (): void => this.#host.card.requestUpdate();

  readonly #change = (change: Partial<Draft>): void => {
    this.#draft = { ...this.#draft, ...change };
    this.#errors = {};
    this.#host.card.requestUpdate();
  };

  /** Nothing entered is lost. */
  readonly #backToChoice = (): void => {
    this.#order = undefined;
    this.#payment.reset();
    this.#host.show();
  };

  #options(): PaymentOptions | undefined {
    return this.#host.account.read('getPaymentOptions').data;
  }

  /** Ways of paying that this version knows how to use. */
  #methods({ session }: AccountFacts): Method[] {
    if (!session.capabilities.payments) return [];
    return (this.#options()?.methods ?? []).filter(({ kind }) => kind !== 'unknown');
  }

  #hasTransfer({ session }: AccountFacts): boolean {
    return session.capabilities.transfer && this.#options()?.transfer !== undefined;
  }

  /** The only way of paying is chosen, because there is no choice. */
  #methodId(facts: AccountFacts): string | undefined {
    const ids = this.#methods(facts).map(({ id }) => id);
    if (this.#hasTransfer(facts)) ids.push(transferId);
    return ids.length === 1 ? ids[0] : this.#draft.methodId;
  }

  #items({ session }: AccountFacts): readonly Item[] {
    if (!session.capabilities.partPayment) return [];
    return payableItems(this.#openItems.items);
  }

  #requests(): RemoteState<{ readonly data: readonly SupportRequest[] }> {
    return this.#host.account.read('listRequests', openRequests);
  }

  /** Who promised an amount is asked for that one first. */
  #target({ state, target }: AccountFacts): PayTarget | undefined {
    return state === 'promise' ? promiseTarget(this.#requests().data?.data ?? [], target) : target;
  }

  #chooseStep(facts: AccountFacts): TemplateResult {
    const { account, card, close } = this.#host;
    const { session } = facts;
    const target = this.#target(facts);
    if (!target) return this.#nothingToPay();
    const options = account.read('getPaymentOptions');
    const mayPayPart = session.capabilities.partPayment;
    return chooseStep(
      {
        draft: { ...this.#draft, methodId: this.#methodId(facts) },
        target,
        remark: debitWords(facts, getLocale()),
        mayPayPart,
        items: this.#items(facts),
        hasMoreItems: mayPayPart && this.#openItems.hasMore,
        methods: this.#methods(facts),
        hasTransfer: this.#hasTransfer(facts),
        isLoading:
          isOnItsWay(options) ||
          (facts.state === 'promise' && isOnItsWay(this.#requests())) ||
          (mayPayPart && this.#openItems.isLoading && this.#openItems.items.length === 0),
        hasFailed: options.status === 'failed' && !options.data,
        errors: this.#errors,
        error: this.#payment.error,
        headingLevel: card.headingLevel,
        locale: getLocale(),
      },
      {
        onDraft: this.#change,
        onReview: (event) => {
          event.preventDefault();
          this.#review(facts);
        },
        onMoreItems: () => {
          this.#openItems.more();
          this.#update();
        },
        onReload: () => account.refresh('getPaymentOptions'),
        onBack: close,
        helpButton: helpButton(this.#host),
      },
    );
  }

  #nothingToPay(): TemplateResult {
    const { card, close } = this.#host;
    return html`<div class="sheet">
      ${backButton(msg('Back to the overview', { id: 'balance.pay.back.link' }), close)}
      ${viewHeading(msg('There is nothing to pay', { id: 'balance.pay.none.title' }), card.headingLevel)}
    </div>`;
  }

  #review(facts: AccountFacts): void {
    const target = this.#target(facts);
    if (!target) return;
    const methodId = this.#methodId(facts);
    this.#draft = { ...this.#draft, methodId, ...(target.money ? {} : { scope: 'items' }) };
    const order = orderOf(this.#draft, target, this.#items(facts));
    if (typeof order === 'string' || methodId === undefined) {
      this.#errors = {
        ...(typeof order === 'string'
          ? orderErrorWords(order, target.most ?? target.money, getLocale())
          : {}),
        ...(methodId === undefined ? { method: methodErrorWords() } : {}),
      };
      focusOnError(this.#host.card);
      return;
    }
    this.#order = order;
    this.#payment.reset();
    this.#host.show();
  }

  #reviewStep(facts: AccountFacts, order: Order): TemplateResult {
    const { card } = this.#host;
    const method = this.#methods(facts).find(({ id }) => id === this.#draft.methodId);
    if (!method) return this.#chooseStep(facts);
    const { ids = [], kind } = order.purpose;
    const items = kind === 'items' ? this.#items(facts) : [];
    return reviewStep(
      {
        order,
        method,
        itemNames: items.filter(({ id }) => ids.includes(id)).map((item) => item.label),
        provider: onlyHost(facts.session.paymentOrigins),
        fields: method.kind === 'hosted' ? providerFields(this.#update) : nothing,
        isHere: method.kind === 'hosted' && hasProviderFields(card),
        status: this.#payment.status,
        isLeaving: this.#payment.isLeaving,
        error: this.#payment.error,
        headingLevel: card.headingLevel,
        locale: getLocale(),
      },
      {
        onConfirm: () => void this.#confirm(order, method),
        onCheck: () => this.#payment.checkAgain(),
        onBack: this.#backToChoice,
      },
    );
  }

  async #confirm(order: Order, method: Method): Promise<void> {
    if (await this.#payment.confirm(order, method)) return;
    this.#order = undefined;
    this.#update();
  }

  #resumeStep(payment: Payment): TemplateResult {
    const { card, close } = this.#host;
    return resumeStep(
      {
        payment,
        fields: this.#payment.isInFields(payment) ? providerFields(this.#update) : nothing,
        isBusy: this.#payment.isCancelling,
        error: this.#payment.error,
        headingLevel: card.headingLevel,
        locale: getLocale(),
      },
      {
        onContinue: () => void this.#payment.open(payment),
        onCancel: () => void this.#payment.cancel(payment),
        onBack: close,
      },
    );
  }

  #transferStep(facts: AccountFacts, order: Order): TemplateResult {
    const transfer = this.#options()?.transfer;
    if (!transfer) return this.#chooseStep(facts);
    return this.#transfer.render(transfer, order.money, facts.today, this.#backToChoice);
  }
}

/** Where the payment leads, when there is but one place. */
function onlyHost([origin, ...others]: readonly string[]): string | undefined {
  if (origin === undefined || others.length > 0) return undefined;
  return safeLink(origin) && new URL(origin).host;
}

const isOnItsWay = ({ status, data }: RemoteState<unknown>): boolean =>
  status === 'pending' && !data;

const methodErrorWords = (): string =>
  msg('Please choose how you would like to pay.', { id: 'balance.pay.method.error' });
