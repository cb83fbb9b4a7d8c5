import type { RemoteState, WriteState } from '../../../../controllers/index.js';
import { IntentController, openPayment, returnUrl } from '../../../../controllers/later.js';
import type { Payment } from '../../../../core/contract/index.js';
import { KulanzError } from '../../../../core/errors/kulanz-error.js';
import { openPayments } from '../../../parts/open-payments.js';
import type { ViewHost } from '../../view.js';
import type { Method, Order } from './draft.js';
import { payErrorWords } from './error-words.js';
import { hasProviderFields } from './provider-fields.js';

/** What happens to a payment once it is confirmed: begun, opened, gone on with, given up. */
export class PaymentFlow {
  readonly #host: ViewHost;
  readonly #payment: IntentController<'createPayment'>;
  readonly #cancellation: IntentController<'cancelPayment'>;
  /** Why nothing was carried out. */
  #error: KulanzError | undefined;
  /** From the first press until the page has left, or it is known that it will not. */
  #isLeaving = false;
  /** The host carries it out here, by the provider's own fields. */
  #inFields: Payment | undefined;
  /** The list of open payments may still have it. */
  #givenUpId: string | undefined;

  constructor(host: ViewHost) {
    const { card, account } = host;
    this.#host = host;
    this.#payment = new IntentController(card, account, 'createPayment');
    this.#cancellation = new IntentController(card, account, 'cancelPayment');
  }

  get error(): string | undefined {
    return this.#error && payErrorWords(this.#error);
  }

  get status(): WriteState<unknown>['status'] {
    return this.#payment.state.status;
  }

  get isLeaving(): boolean {
    return this.#isLeaving;
  }

  get isCancelling(): boolean {
    return this.#cancellation.busy;
  }

  /** One that was begun and is to be shown instead of a choice; not while it is being sent. */
  openPayment(listed: Payment | undefined): Payment | undefined {
    if (this.#isLeaving || this.#payment.busy) return undefined;
    if (listed && listed.id === this.#givenUpId) return undefined;
    // The list of open payments may not have it yet.
    const list: RemoteState<unknown> = this.#host.account.read('listPayments', openPayments);
    return listed ?? (list.status === 'pending' ? this.#inFields : undefined);
  }

  isInFields({ id }: Payment): boolean {
    return this.#inFields?.id === id;
  }

  /** Something else was chosen. */
  reset(): void {
    this.#error = undefined;
    this.#payment.reset();
  }

  checkAgain(): void {
    void this.#payment.checkAgain();
  }

  /**
   * Begins the payment, then opens it.
   * @returns whether the order stays in sight: until the page has left, while it is being looked up,
   * or to be confirmed once more
   */
  async confirm(order: Order, method: Method): Promise<boolean> {
    // At once, because a second press may follow in the same task.
    if (this.#isLeaving || this.#payment.busy) return true;
    const { account, card } = this.#host;
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
    if (state.status === 'ready') {
      return this.open(state.data, method.kind === 'hosted' && hasProviderFields(card));
    }
    this.#isLeaving = false;
    if (state.status !== 'failed') return true;
    this.#fail(state.error);
    return state.error.code !== 'balance-changed' && state.error.code !== 'amount-out-of-range';
  }

  /**
   * To the provider's page, or the host takes over.
   * @returns whether the page is leaving
   */
  async open(payment: Payment, withFields = this.isInFields(payment)): Promise<boolean> {
    this.#isLeaving = true;
    const opened = await openPayment(this.#host.account, payment, withFields);
    if (opened === 'left') return true;
    this.#isLeaving = false;
    this.#payment.reset();
    if (opened === 'blocked') {
      this.#fail(new KulanzError('redirect-blocked', 'No payment origin'));
    } else if (opened === 'handled' && withFields) {
      // The fields stay in sight: they may have something to say, or to ask.
      this.#inFields = payment;
      this.#host.show();
    } else this.#host.close();
    return false;
  }

  async cancel({ id }: Payment): Promise<void> {
    if (this.#cancellation.busy) return;
    const state = await this.#cancellation.confirm({ id });
    if (state.status === 'failed') return this.#fail(state.error);
    this.#error = undefined;
    this.#inFields = undefined;
    this.#givenUpId = id;
    this.#host.show();
  }

  #fail(error: KulanzError): void {
    const { announcer, show } = this.#host;
    // A payment that exists already is shown instead, as soon as the list of them is here.
    if (error.code === 'payment-open') return show();
    this.#error = error;
    announcer.announce(payErrorWords(error));
  }
}
