import {
  createCollectionsHandler,
  type CollectionsHandler,
  type LogEntry,
} from '../gateway/http/index.js';
import {
  createReferenceService,
  defaultPolicy,
  MemoryStore,
  type Ids,
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
}

export interface SandboxBackend {
  readonly handler: CollectionsHandler;
  readonly service: ReferenceService;
  readonly store: Store;
}

/** The whole reference backend in one page: the same handler and rules, over memory. */
export function createSandboxBackend(options: SandboxBackendOptions): SandboxBackend {
  const { pageOrigin, clock, log, policy, ids } = options;
  const store = new MemoryStore();
  const service = createReferenceService({
    store,
    clock,
    payments: createSandboxPayments(clock),
    returnOrigins: [pageOrigin],
    paymentOrigins: [sandboxPaymentOrigin],
    policy: { ...defaultPolicy, ...policy },
    ...(ids && { ids }),
  });
  const handler = createCollectionsHandler({
    service,
    verifyToken: verifySandboxToken,
    staff: { service: service.staff, verifyToken: verifySandboxStaffToken },
    onRefused: service.refusals.count,
    allowedOrigins: [pageOrigin],
    stepUp: sandboxStepUp,
    checkAnswers: true,
    log,
  });
  return { handler, service, store };
}
