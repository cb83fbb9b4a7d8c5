import type { OperationName, RateLimit, StaffOperationName } from '../../core/contract/index.js';
import type { ProblemCode } from '../../core/errors/index.js';
import type { VerifyStaffToken, VerifyToken } from './auth.js';
import {
  createMemoryLimiter,
  defaultLimits,
  type Limit,
  type Limiter,
  type Limits,
} from './limits.js';
import type { CollectionsService } from './service.js';
import type { StaffService } from './staff-service.js';
import type { StepUpPolicy } from './step-up.js';

/** A failure that is ours. Whoever keeps it finds it by the `traceId` of the answer. */
export interface LogEntry {
  readonly traceId: string;
  /** Absent where no operation was called. */
  readonly operation?: OperationName | StaffOperationName | undefined;
  readonly status: number;
  readonly code: ProblemCode;
  readonly cause: unknown;
}

/** A call that was refused (4xx). Who called, and with what, is not in it. */
export interface Refusal {
  readonly operation: OperationName | StaffOperationName;
  readonly code: ProblemCode;
}

/** What the telco's own people reach under `/staff`. */
export interface StaffOptions {
  readonly service: StaffService;
  /** Says who a staff token stands for; see `createStaffJwtVerifier()`. */
  readonly verifyToken: VerifyStaffToken;
}

export interface CollectionsHandlerOptions {
  readonly service: CollectionsService;
  /** Says who a bearer token stands for; see `createJwtVerifier()`. */
  readonly verifyToken: VerifyToken;
  /** Absent: `/staff` answers 501 `not-supported`. */
  readonly staff?: StaffOptions | undefined;
  /** Exact origins of the pages that may call, such as `https://www.telco.example`. */
  readonly allowedOrigins: readonly string[];
  /** Absent: nobody is asked to prove who they are once more. */
  readonly stepUp?: StepUpPolicy | undefined;
  /** For each account; what is absent keeps its default. */
  readonly limits?: Readonly<Partial<Record<RateLimit, Limit>>> | undefined;
  /** Default: counts in this process's memory. */
  readonly limiter?: Limiter | undefined;
  /** What the contract's paths stand under. Default `/v1`. */
  readonly basePath?: string | undefined;
  /** Present time of whoever mints tokens. Default: the service's clock. */
  readonly tokenClock?: (() => Date) | undefined;
  /** Gets the cause of every 5xx, and nothing of the request. */
  readonly log?: ((entry: LogEntry) => void) | undefined;
  /** Hears of every call that was refused, for counting; nothing of the request is in it. */
  readonly onRefused?: ((refusal: Refusal) => void) | undefined;
  /** Default: 128 random bits. */
  readonly newTraceId?: (() => string) | undefined;
  /**
   * For development and tests: an answer of the service that is not exactly the contract's becomes
   * a 500, and the log says where.
   */
  readonly checkAnswers?: boolean | undefined;
}

/** The options with their defaults. */
export interface Settings {
  readonly service: CollectionsService;
  readonly verifyToken: VerifyToken;
  readonly staff: StaffOptions | undefined;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly stepUp: StepUpPolicy | undefined;
  readonly limits: Limits;
  readonly limiter: Limiter;
  readonly basePath: string;
  readonly tokenClock: () => Date;
  readonly log: (entry: LogEntry) => void;
  readonly onRefused: (refusal: Refusal) => void;
  readonly newTraceId: () => string;
  readonly checkAnswers: boolean;
}

/** @throws TypeError naming the option that is wrong, and what would be right */
export function settingsOf(options: CollectionsHandlerOptions): Settings {
  const { service, basePath = '/v1' } = options;
  for (const origin of options.allowedOrigins) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue;
    throw new TypeError(
      `allowedOrigins: "${origin}" is no origin such as https://www.telco.example`,
    );
  }
  if (!/^(\/[\w.~-]+)*$/.test(basePath)) {
    throw new TypeError(`basePath: "${basePath}" is no path such as /v1, or an empty one`);
  }
  return {
    service,
    verifyToken: options.verifyToken,
    staff: options.staff,
    allowedOrigins: new Set(options.allowedOrigins),
    stepUp: options.stepUp,
    limits: { ...defaultLimits, ...options.limits },
    limiter: options.limiter ?? createMemoryLimiter(),
    basePath,
    tokenClock: options.tokenClock ?? (() => service.now()),
    log: options.log ?? (() => undefined),
    onRefused: options.onRefused ?? (() => undefined),
    newTraceId: options.newTraceId ?? randomId,
    checkAnswers: options.checkAnswers ?? false,
  };
}

/** By random bytes: `randomUUID` is missing on pages without TLS, where a sandbox may run. */
function randomId(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
