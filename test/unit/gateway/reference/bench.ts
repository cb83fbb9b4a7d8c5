import { operations, type OperationName } from '../../../../src/core/contract/index.js';
import { addDays } from '../../../../src/core/domain/index.js';
import { ProblemError } from '../../../../src/core/errors/index.js';
import type {
  Call,
  Handlers,
  Intent,
  Principal,
  Result,
  StoredAnswer,
} from '../../../../src/gateway/http/index.js';
import {
  createReferenceService,
  defaultPolicy,
  MemoryStore,
  type CheckoutResult,
  type PaymentProvider,
  type ReferencePolicy,
  type Store,
} from '../../../../src/gateway/reference/index.js';
import {
  scenarios,
  type ScenarioName,
  type ScenarioOptions,
} from '../../../../src/testing/index.js';

export const firstDay = '2026-11-23';

/** A payment provider that answers as it is told. */
export class TestProvider implements PaymentProvider {
  readonly checkouts: Parameters<PaymentProvider['createCheckout']>[0][] = [];
  onCancel: CheckoutResult = { state: 'cancelled' };
  failure: Error | undefined;
  origin = 'https://pay.example';
  readonly #clock: () => Date;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  createCheckout(checkout: Parameters<PaymentProvider['createCheckout']>[0]) {
    if (this.failure) return Promise.reject(this.failure);
    this.checkouts.push(checkout);
    return Promise.resolve({
      providerReference: referenceOf(checkout.paymentId),
      url: `${this.origin}/c/${checkout.paymentId}`,
      expiresAt: new Date(this.#clock().getTime() + 30 * 60_000).toISOString(),
    });
  }

  cancelCheckout(): Promise<CheckoutResult> {
    return Promise.resolve(this.onCancel);
  }
}

const referenceOf = (paymentId: string): string => `psp-${paymentId}`;

type Input<K extends OperationName> = Partial<Pick<Call<K>, 'id' | 'query' | 'body' | 'ifMatch'>>;
type Data<K extends OperationName> = Result<K>['data'];

/** A service over a store, the in-memory one by default, with a clock that is moved by hand. */
export class Bench {
  now = new Date(`${firstDay}T09:00:00.000Z`);
  readonly provider = new TestProvider(() => this.now);
  readonly service;
  accountId = '';
  #keys = 0;

  constructor(
    policy: Partial<ReferencePolicy> = {},
    readonly store: Store = new MemoryStore(),
  ) {
    this.service = createReferenceService({
      store: this.store,
      clock: () => this.now,
      payments: this.provider,
      returnOrigins: ['https://nordlicht.example'],
      paymentOrigins: ['https://pay.example'],
      policy: { ...defaultPolicy, ...policy },
    });
  }

  /** Makes a scenario's account exist, and the one that is called for. */
  async open(name: ScenarioName, options: ScenarioOptions = {}): Promise<this> {
    this.accountId = options.accountId ?? name;
    await this.store.load(scenarios[name](this.today, options));
    return this;
  }

  get today(): string {
    return this.now.toISOString().slice(0, 10);
  }

  principal(accountId = this.accountId): Principal {
    return {
      accountId,
      subject: 'customer',
      scopes: new Set(['read', 'plan', 'pay', 'support', 'prefs', 'feedback', 'telemetry']),
      actor: { kind: 'self' },
      acr: undefined,
      authenticatedAt: undefined,
    };
  }

  /** One call on its own, as the HTTP layer makes it once everything is validated. */
  async result<K extends OperationName>(operation: K, input: Input<K> = {}): Promise<Result<K>> {
    return this.run(this.service.handlers, operation, input);
  }

  async call<K extends OperationName>(operation: K, input: Input<K> = {}): Promise<Data<K>> {
    return (await this.result(operation, input)).data;
  }

  /** A keyed write through `once`, answered as the HTTP layer does. */
  once<K extends OperationName>(
    operation: K,
    input: Input<K> = {},
    intent: Partial<Intent> = {},
  ): Promise<StoredAnswer> {
    const { method, path } = operations[operation];
    const whole: Intent = {
      key: `key-${String((this.#keys += 1))}`,
      method,
      path: path.replace('{id}', input.id ?? ''),
      fingerprint: JSON.stringify(input.body ?? null),
      keepHours: 24,
      ...intent,
    };
    return this.service.once(this.principal(), whole, async (handlers) => {
      try {
        const { data } = await this.run(handlers, operation, input);
        return { status: 201, headers: {}, body: JSON.stringify(data) };
      } catch (error) {
        if (!(error instanceof ProblemError) || error.status >= 500) throw error;
        return { status: error.status, headers: {}, body: error.code };
      }
    });
  }

  async run<K extends OperationName>(
    handlers: Handlers,
    operation: K,
    input: Input<K> = {},
  ): Promise<Result<K>> {
    const handler = handlers[operation];
    if (!handler) throw new ProblemError('not-supported');
    const call = {
      operation,
      principal: this.principal(),
      id: '',
      query: {},
      body: undefined,
      ifMatch: undefined,
      assured: true,
      now: this.now,
      ...input,
    } as Call<K>;
    return handler(call);
  }

  /** Lets days go by; each has its daily run. */
  async sleep(days: number): Promise<void> {
    for (let day = 0; day < days; day++) {
      this.now = new Date(`${addDays(this.today, 1)}T09:00:00.000Z`);
      await this.service.runDailyJobs();
    }
  }

  notify(paymentId: string, result: CheckoutResult) {
    return this.service.applyProviderNotification({
      providerReference: referenceOf(paymentId),
      ...result,
    });
  }

  /** What the outbox says of the account that is called for, newest first. */
  outbox() {
    return this.service.outbox(this.accountId);
  }

  /** Changes how the customer wants to be reached. */
  async prefer(body: Call<'updateContactPreferences'>['body']): Promise<void> {
    const { etag } = await this.result('getContactPreferences');
    await this.call('updateContactPreferences', { body, ifMatch: etag });
  }

  eur(amountMinor: number) {
    return { amountMinor, currency: 'EUR' };
  }

  /** Starts a payment of the balance. */
  pay(amountMinor: number, purpose: Data<'getPayment'>['purpose'] = { kind: 'balance' }) {
    return this.call('createPayment', {
      body: {
        amount: this.eur(amountMinor),
        purpose: purpose as { kind: 'balance' },
        returnUrl: 'https://nordlicht.example/konto',
      },
    });
  }

  async payNow(): Promise<number> {
    return (await this.call('getAccount')).balance.payNow.amount.amountMinor;
  }

  /** Accepts the offer with so many instalments. */
  async agreePlan(count: number): Promise<Data<'createPlan'>> {
    const { offers } = await this.call('listPlanOffers');
    const offer = offers.find(({ instalments }) => instalments.length === count);
    if (!offer) throw new Error(`No offer of ${String(count)}`);
    return this.acceptOffer(offer);
  }

  acceptOffer(offer: { id: string; terms: { version: string } }): Promise<Data<'createPlan'>> {
    const terms = { version: offer.terms.version, accepted: true } as const;
    return this.call('createPlan', { body: { offerId: offer.id, terms } });
  }
}

/** Opens a scenario on a new bench. */
export async function bench(
  name: ScenarioName,
  options: ScenarioOptions = {},
  policy: Partial<ReferencePolicy> = {},
): Promise<Bench> {
  return new Bench(policy).open(name, options);
}
