import {
  createCollectionsHandler,
  type CollectionsHandler,
  type CollectionsHandlerOptions,
  type LogEntry,
} from '../gateway/http/index.js';
import {
  createReferenceService,
  defaultPolicy,
  MemoryStore,
  type Ids,
  type PaymentProvider,
  type ReferencePolicy,
  type ReferenceService,
  type Store,
} from '../gateway/reference/index.js';
import { createSandboxPayments, sandboxPaymentOrigin } from './sandbox-payments.js';
import { sandboxStepUp, verifySandboxStaffToken, verifySandboxToken } from './sandbox-token.js';

export interface SandboxBackendOptions {
  /** Origin of the page that it runs in: payments come back to it. */
  readonly pageOrigin: string;
  readonly clock: () => Date;
  readonly log?: ((entry: LogEntry) => void) | undefined;
  /** What the telco decides otherwise than by default. */
  readonly policy?: Partial<ReferencePolicy> | undefined;
  readonly ids?: Ids | undefined;
  /** Default: {@link createSandboxPayments}, which has no pages. */
  readonly payments?: PaymentProvider | undefined;
  /** Where these payments lead. */
  readonly paymentOrigin?: string | undefined;
  /** How callers get in; absent members keep the sandbox's ways. Payments may return to these origins. */
  readonly access?:
    | Partial<Pick<CollectionsHandlerOptions, 'allowedOrigins' | 'limits' | 'verifyToken'>>
    | undefined;
}

export interface SandboxBackend {
  readonly handler: CollectionsHandler;
  readonly service: ReferenceService;
  readonly store: Store;
}

/** The whole reference backend in one page: the same handler and rules, over memory. */
export function createSandboxBackend(options: SandboxBackendOptions): SandboxBackend {
  const { pageOrigin, clock, log, policy, ids, access } = options;
  const { payments = createSandboxPayments(clock), paymentOrigin = sandboxPaymentOrigin } = options;
  const allowedOrigins = access?.allowedOrigins ?? [pageOrigin];
  const store = new MemoryStore();
  const service = createReferenceService({
    store,
    clock,
    payments,
    returnOrigins: allowedOrigins,
    paymentOrigins: [paymentOrigin],
    policy: { ...defaultPolicy, ...policy },
    ...(ids && { ids }),
  });
  const handler = createCollectionsHandler({
    service,
    verifyToken: access?.verifyToken ?? verifySandboxToken,
    staff: { service: service.staff, verifyToken: verifySandboxStaffToken },
    onRefused: service.refusals.count,
    allowedOrigins,
    limits: access?.limits,
    stepUp: sandboxStepUp,
    checkAnswers: true,
    log,
  });
  return { handler, service, store };
}
