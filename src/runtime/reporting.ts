import { createIdempotencyKey } from '../core/backend/idempotency-key.js';
import { allowed, mayImprove, Reporter, Watch, type Interaction } from '../telemetry/index.js';
import { KulanzInteractionEvent } from './interaction.events.js';
import { findRuntime, page } from './page.js';
import type { AccountRuntime, RuntimePort } from './runtime-port.js';
import { serverNow } from './server-now.js';

const reporters = new WeakMap<RuntimePort, Reporter>();
const followed = new WeakSet<Node>();

/** Tells backend and host of an interaction, with consent only. */
export function tellInteraction(
  runtime: RuntimePort,
  tag: HTMLElement,
  interaction: Interaction,
): void {
  const what = allowed(interaction);
  if (!what || !isAgreed(runtime)) return;
  reporterOf(runtime).report(what);
  runtime.raise(new KulanzInteractionEvent(what), tag);
}

/**
 * Watches the tags that a provider, or the document, serves: from now on and for as long as the
 * person agrees, through every change of the options. When consent ends, what waits is dropped.
 */
export function followConsent(target: Element | Document): void {
  if (followed.has(target)) return;
  followed.add(target);
  let current: { readonly runtime: AccountRuntime; readonly watch: Watch } | undefined;
  const follow = (): void => {
    const runtime = findRuntime(target);
    const wanted = runtime && isAgreed(runtime) ? runtime : undefined;
    if (wanted !== current?.runtime) {
      current?.watch.stop();
      if (current) {
        current.runtime.watch = undefined;
        reporters.get(current.runtime)?.drop();
      }
      current = wanted && { runtime: wanted, watch: watchTags(wanted, target) };
    }
    if (runtime) return;
    // The provider has left; it asks anew when it comes back.
    page().listeners.delete(follow);
    followed.delete(target);
  };
  page().listeners.add(follow);
  follow();
}

function watchTags(runtime: AccountRuntime, target: EventTarget): Watch {
  const watch = new Watch({
    target,
    tags: () => [...runtime.tags].map(({ host }) => host),
    tell: (tag, interaction) => tellInteraction(runtime, tag, interaction),
    now: () => performance.now(),
  });
  runtime.watch = watch;
  return watch;
}

function isAgreed({ options, signal }: RuntimePort): boolean {
  return !signal.aborted && mayImprove(options.consent);
}

/** The one reporter of an account. */
function reporterOf(runtime: RuntimePort): Reporter {
  const reporter = reporters.get(runtime) ?? createReporter(runtime);
  reporters.set(runtime, reporter);
  return reporter;
}

/** Wires it to the account's backend; what waits is sent before the page goes away. */
function createReporter(runtime: RuntimePort): Reporter {
  const reporter = new Reporter({
    consent: () => (isAgreed(runtime) ? runtime.options.consent : undefined),
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
