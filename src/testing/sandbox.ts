import type { GetAccessToken } from '../core/backend/access-token.js';
import { toCivilDate } from '../core/domain/index.js';
import type { LogEntry } from '../gateway/http/index.js';
import type { CheckoutResult, Ids, ReferencePolicy } from '../gateway/reference/index.js';
import { createSandboxBackend } from './sandbox-backend.js';
import { sandboxFetch, type SandboxBehaviour } from './sandbox-fetch.js';
import { sandboxPaymentOrigin } from './sandbox-payments.js';
import { issueSandboxToken } from './sandbox-token.js';
import { marketOf } from './scenario-markets.js';
import { scenarios, type ScenarioName, type ScenarioOptions } from './scenarios.js';

export interface SandboxOptions {
  /** State of the one account that there is. */
  readonly scenario: ScenarioName;
  /** Whose account it is. */
  readonly customer?: Omit<ScenarioOptions, 'accountId'> | undefined;
  /** Origin of the page that it runs in, such as `location.origin`: payments come back to it. */
  readonly pageOrigin: string;
  /** Where the page believes its backend to be. Default: an address that is nobody's. */
  readonly baseUrl?: string | undefined;
  /** Where the page asks for tokens, as an absolute address; `fetch` then answers it, too. */
  readonly tokenUrl?: string | undefined;
  /** Present time. Default: the system's clock. */
  readonly clock?: (() => Date) | undefined;
  readonly behaviour?: SandboxBehaviour | undefined;
  /** Whether the person proves who they are when asked once more. Default: they do. */
  readonly stepUp?: 'done' | 'declined' | undefined;
  /** Default: false. */
  readonly signedOut?: boolean | undefined;
  /** Gets the cause of every 5xx. Default: nobody. */
  readonly log?: ((entry: LogEntry) => void) | undefined;
  /** What the telco decides otherwise than by default, such as `feePolicy`. */
  readonly policy?: Partial<ReferencePolicy> | undefined;
  /** Where ids and references come from, such as {@link countingIds}. Default: chance. */
  readonly ids?: Ids | undefined;
}

/** A backend in the page, for stories and for integrators' tests. */
export interface Sandbox {
  /** What the rest client takes: it speaks to the sandbox as to any backend. */
  readonly baseUrl: string;
  /** Answers what is under `baseUrl`, and `tokenUrl`: what tests of pages pass their requests on to. */
  readonly fetch: typeof globalThis.fetch;
  readonly getAccessToken: GetAccessToken;
  readonly paymentOrigins: readonly string[];
  /** May be changed at any time. */
  behaviour: SandboxBehaviour;
  /**
   * Says for the payment provider what became of a payment.
   * @throws RangeError for a payment that was not started here
   */
  settlePayment(paymentId: string, result: CheckoutResult): Promise<void>;
  /** Does what falls due by now: collections, expiries, bookings. */
  runDailyJobs(): Promise<void>;
}

const accountId = 'sandbox';

/** A sandbox with one account. The promise of its data is awaited by the first call. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { scenario, customer = {}, pageOrigin, clock = () => new Date() } = options;
  const { log, policy, ids, baseUrl = 'https://sandbox.example', tokenUrl } = options;
  const { handler, service, store } = createSandboxBackend({ pageOrigin, clock, log, policy, ids });
  const { locale = 'de-DE', timeZone = marketOf(locale).timeZone } = customer;
  const today = toCivilDate(clock(), timeZone);
  const loaded = store.load(scenarios[scenario](today, { ...customer, accountId }));

  const sandbox: Sandbox = {
    baseUrl,
    fetch: sandboxFetch(
      async (request) => {
        await loaded;
        if (request.url === tokenUrl) return answerToken();
        return handler(withoutPrefix(request, baseUrl));
      },
      () => sandbox.behaviour,
    ),
    getAccessToken: (request) => {
      const declined = request.reason === 'step-up' && options.stepUp === 'declined';
      const nobody = declined || options.signedOut === true;
      return Promise.resolve(nobody ? null : issueSandboxToken(accountId, request, clock()));
    },
    paymentOrigins: [sandboxPaymentOrigin],
    behaviour: options.behaviour ?? 'normal',
    async settlePayment(paymentId, result) {
      const payment = await store.read(accountId, (tx) => tx.get('payment', paymentId));
      const providerReference = payment?.checkout?.providerReference;
      const outcome =
        providerReference === undefined
          ? 'unknown'
          : await service.applyProviderNotification({ providerReference, ...result });
      if (outcome === 'unknown') throw new RangeError(`No payment ${paymentId} was started here`);
    },
    async runDailyJobs() {
      await service.runDailyJobs();
    },
  };

  /** Whoever asks the host's own site has just proven to it who they are. */
  async function answerToken(): Promise<Response> {
    const reason = options.stepUp === 'declined' ? 'initial' : 'step-up';
    const token = await sandbox.getAccessToken({ reason });
    const headers = { 'cache-control': 'no-store' };
    return token ? Response.json(token, { headers }) : new Response(null, { status: 204, headers });
  }

  return sandbox;
}

/** As the contract has it: without the path under which a backend may be served. */
function withoutPrefix(request: Request, baseUrl: string): Request {
  const prefix = new URL(baseUrl).pathname.replace(/\/$/, '');
  const { pathname } = new URL(request.url);
  if (!prefix || !pathname.startsWith(`${prefix}/`)) return request;
  return new Request(request.url.replace(prefix, ''), request);
}
