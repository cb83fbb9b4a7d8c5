import type { AccountRuntime } from './runtime-port.js';
import { version } from './version.js';

/** What the tags of one page have in common. */
export interface Page {
  /** Made by `configure()`; serves tags without a provider. */
  runtime?: AccountRuntime;
  readonly runtimeOf: WeakMap<Node, AccountRuntime>;
  /** Runtimes with the locales that they ask for; an empty one follows the document. */
  readonly locales: Map<AccountRuntime, string>;
  /** Called when a tag may have got another runtime, or the page another locale. */
  readonly listeners: Set<() => void>;
  /** A payment's return is taken from the address once. */
  isReturnTaken?: boolean;
}

const key = Symbol.for('kulanz@' + version);

/** Kept on the global object, so that a script that is loaded twice is one. */
export function page(): Page {
  const holder = globalThis as { [key]?: Page };
  holder[key] ??= {
    runtimeOf: new WeakMap(),
    locales: new Map(),
    listeners: new Set(),
  };
  return holder[key];
}

/** The page's locale: the first one that was asked for. */
export function servedLocale(): string | undefined {
  const [first] = page().locales.values();
  return first;
}

/** Lets every tag look again which runtime and locale it has. */
export function announceChange(): void {
  for (const listener of [...page().listeners]) listener();
}

const isProvider = (node: Node) => (node as Element).localName === 'kulanz-provider';

/**
 * The runtime of the nearest provider, also across slots and shadow roots; without one that of
 * `configure()`. Undefined while it is not configured: the tag waits.
 */
export function findRuntime(start: Node): AccountRuntime | undefined {
  let node: Node | null | undefined = start;
  while (node && !isProvider(node)) {
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host;
  }
  return node ? page().runtimeOf.get(node) : page().runtime;
}
