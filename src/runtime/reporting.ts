import { createIdempotencyKey } from '../core/backend/idempotency-key.js';
import { Reporter } from '../telemetry/index.js';
import type { RuntimePort } from './runtime-port.js';
import { serverNow } from './server-now.js';

const reporters = new WeakMap<RuntimePort, Reporter>();

/** The one reporter of an account. */
export function reporterOf(runtime: RuntimePort): Reporter {
  const reporter = reporters.get(runtime) ?? createReporter(runtime);
  reporters.set(runtime, reporter);
  return reporter;
}

/** Wires it to the account's backend; what waits is sent before the page goes away. */
function createReporter(runtime: RuntimePort): Reporter {
  const reporter = new Reporter({
    consent: () => (runtime.signal.aborted ? undefined : runtime.options.consent),
    now: () => serverNow(runtime),
    createId: createIdempotencyKey,
    send: async (body) => {
      await runtime.store.call('recordEvents', { body }, { keepalive: true });
    },
  });
  const onHidden = () => {
    if (document.visibilityState === 'hidden') reporter.flush();
  };
  document.addEventListener('visibilitychange', onHidden, { signal: runtime.signal });
  return reporter;
}
