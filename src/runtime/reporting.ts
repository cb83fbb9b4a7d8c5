import { createIdempotencyKey } from '../core/backend/idempotency-key.js';
import { Reporter } from '../telemetry/index.js';
import type { RuntimePort } from './runtime-port.js';

/** Wires a reporter to an account's backend; what waits is sent before the page goes away. */
export function createReporter(runtime: RuntimePort): Reporter {
  const reporter = new Reporter({
    consent: () => (runtime.signal.aborted ? undefined : runtime.options.consent),
    now: () => runtime.serverNow(),
    createId: createIdempotencyKey,
    send: async (body) => {
      await runtime.store.call('recordEvents', { body });
    },
  });
  const onHidden = () => {
    if (document.visibilityState === 'hidden') reporter.flush();
  };
  document.addEventListener('visibilitychange', onHidden, { signal: runtime.signal });
  return reporter;
}
