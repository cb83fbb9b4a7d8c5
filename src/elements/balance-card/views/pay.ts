import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { RemoteState } from '../../../controllers/index.js';
import { IntentController, openPayment, returnUrl } from '../../../controllers/later.js';
import type { Item, Payment, PaymentOptions } from '../../../core/contract/index.js';
import { safeLink } from '../../../core/domain/safe-url.js';
import { KulanzError } from '../../../core/errors/kulanz-error.js';
import { getLocale } from '../../../i18n/index.js';
import { focusOnError } from '../../parts/later/focus-on-error.js';
import { backButton, viewHeading } from '../../parts/later/view-head.js';
import { readFacts, type AccountFacts } from './account-facts.js';
import type { LaterView } from '../../parts/later-views.js';
import type { ViewHost } from '../view.js';
import { helpButton } from './help-button.js';
import { chooseStep } from './pay/choose.js';
import {
  orderOf,
  payableItems,
  transferId,
  type Draft,
  type Method,
  type Order,
} from './pay/draft.js';
import { orderErrorWords, payErrorWords } from './pay/error-words.js';
import { resumeStep } from './pay/resume.js';
import { reviewStep } from './pay/review.js';
import { TransferFlow } from './pay/transfer-flow.js';

export const createView = (host: ViewHost): PayView => new PayView(host);

/** Bills from which single ones can be chosen. */
const openItems = { query: { status: 'open', limit: 50 } } as const;

interface Errors {
  readonly amount?: string;
  readonly items?: string;
  readonly method?: string;
}

/** Paying: choose, review, then the provider's page; or the details for a bank transfer. */
export class PayView implements LaterView {
  readonly #host: ViewHost;
  readonly #payment: IntentController<'createPayment'>;
  readonly #cancellation: IntentController<'cancelPayment'>;
  readonly #transfer: TransferFlow;
  #draft: Draft = { scope: 'all', itemIds: [], ownText: '' };
  #errors: Errors = {};
  /** What was chosen and is now under review, or to be transferred. */
  #order: Order | undefined;
  /** Why nothing was carried out. */
  #error: KulanzError | undefined;
  /** From the first press until the page has left, or it is known that it will not. */
  #isLeaving = false;

  constructor(host: ViewHost) {
    const { card, account } = host;
    this.#host = host;
    this.#payment = new IntentController(card, account, 'createPayment');
    this.#cancellation = new IntentController(card, account, 'cancelPayment');
    this.#transfer = new TransferFlow(host);
  }

  render(): TemplateResult {
    const facts = readFacts(this.#host.account);
    if (!facts) return html`<p class="ghost"></p>`;
    const isSending = this.#isLeaving || this.#payment.busy;
    if (facts.openPayment && !isSending) return this.#resumeStep(facts.openPayment);
    if (this.#order) {
      return this.#draft.methodId === transferId
        ? this.#transferStep(facts, this.#order)
        : this.#reviewStep(facts, this.#order);
    }
    return this.#chooseStep(facts);
  }

  readonly #change = (change: Partial<Draft>): void => {
    this.#draft = { ...this.#draft, ...change };
    this.#errors = {};
    this.#host.card.requestUpdate();
  };

  /** Nothing entered is lost. */
  readonly #backToChoice = (): void => {
    this.#order = undefined;
    this.#error = undefined;
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
    return payableItems(this.#openItems().data?.data ?? []);
  }

  #openItems(): RemoteState<{ readonly data: readonly Item[] }> {
    return this.#host.account.read('listItems', openItems);
  }

  #chooseStep(facts: AccountFacts): TemplateResult {
    const { account, card, close } = this.#host;
    const { target, session } = facts;
    if (!target) return this.#nothingToPay();
    const options = account.read('getPaymentOptions');
    const mayPayPart = session.capabilities.partPayment;
    return chooseStep(
      {
        draft: { ...this.#draft, methodId: this.#methodId(facts) },
        all: target.money,
        mayPayPart,
        items: this.#items(facts),
        methods: this.#methods(facts),
        hasTransfer: this.#hasTransfer(facts),
        isLoading: isOnItsWay(options) || (mayPayPart && isOnItsWay(this.#openItems())),
        hasFailed: options.status === 'failed' && !options.data,
        errors: this.#errors,
        error: this.#error && payErrorWords(this.#error),
        headingLevel: card.headingLevel,
        locale: getLocale(),
      },
      {
        onDraft: this.#change,
        onReview: (event) => {
          event.preventDefault();
          this.#review(facts);
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
    const { target } = facts;
    if (!target) return;
    const methodId = this.#methodId(facts);
    this.#draft = { ...this.#draft, methodId, ...(target.money ? {} : { scope: 'items' }) };
    const order = orderOf(this.#draft, target, this.#items(facts));
    if (typeof order === 'string' || methodId === undefined) {
      this.#errors = {
        ...(typeof order === 'string' ? orderErrorWords(order, target.money, getLocale()) : {}),
        ...(methodId === undefined ? { method: methodErrorWords() } : {}),
      };
      focusOnError(this.#host.card);
      return;
    }
    this.#order = order;
    this.#error = undefined;
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
        status: this.#payment.state.status,
        isLeaving: this.#isLeaving,
        error: this.#error && payErrorWords(this.#error),
        headingLevel: card.headingLevel,
        locale: getLocale(),
      },
      {
        onConfirm: () => void this.#confirm(order, method),
        onCheck: () => void this.#payment.checkAgain(),
        onBack: this.#backToChoice,
      },
    );
  }

  async #confirm(order: Order, method: Method): Promise<void> {
    // At once, because a second press may follow in the same task.
    if (this.#isLeaving || this.#payment.busy) return;
    const { account } = this.#host;
    this.#error = undefined;
    this.#isLeaving = true;
    const state = await this.#payment.confirm({
      body: {
        amount: order.money,
        purpose: order.purpose,
        returnUrl: returnUrl(account),
        ...(method.kind === 'saved' ? { paymentMethodId: method.id } : {}),
      },
    });
    if (state.status === 'ready') return this.#leave(state.data);
    this.#isLeaving = false;
    if (state.status === 'failed') this.#fail(state.error);
  }

  /** To the provider's page; this view stays as it is until the page has left. */
  async #leave(payment: Payment): Promise<void> {
    this.#isLeaving = true;
    const opened = await openPayment(this.#host.account, payment);
    if (opened === 'left') return;
    this.#isLeaving = false;
    this.#order = undefined;
    this.#payment.reset();
    if (opened === 'blocked') this.#fail(new KulanzError('redirect-blocked', 'No payment origin'));
    else this.#host.close();
  }

  #fail(error: KulanzError): void {
    const { announcer, show } = this.#host;
    // A payment that exists already is shown instead, as soon as the list of them is here.
    if (error.code === 'payment-open') return show();
    this.#error = error;
    if (error.code === 'balance-changed' || error.code === 'amount-out-of-range') {
      this.#order = undefined;
    }
    announcer.announce(payErrorWords(error));
  }

  #resumeStep(payment: Payment): TemplateResult {
    const { card, close } = this.#host;
    return resumeStep(
      {
        payment,
        isBusy: this.#cancellation.busy,
        error: this.#error && payErrorWords(this.#error),
        headingLevel: card.headingLevel,
        locale: getLocale(),
      },
      {
        onContinue: () => void this.#leave(payment),
        onCancel: () => void this.#cancel(payment),
        onBack: close,
      },
    );
  }

  async #cancel({ id }: Payment): Promise<void> {
    if (this.#cancellation.busy) return;
    const state = await this.#cancellation.confirm({ id });
    if (state.status === 'failed') return this.#fail(state.error);
    this.#error = undefined;
    this.#host.show();
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
