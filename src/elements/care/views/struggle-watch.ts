import type { ReactiveController } from 'lit';
import type { ControllerHost } from '../../../controllers/index.js';
import { longestMemoryMs, struggleOf, type Sign, type Struggle } from './struggle.js';

/** The ways back of all parts look alike to it. */
const wayBack = '.back';
/** An entry, or a choice in a group, that needs another look. */
const wrongEntry = '[aria-invalid="true"], [aria-describedby$="-error"] *';
/** After these the customer has what they came for. */
const done = ['kulanz-plan-confirmed', 'kulanz-request-created'];

/** Notes what happens in a tag and its parts, for as long as it is in the page; it stays there. */
export class StruggleWatch implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #tell: (struggle: Struggle) => void;
  /** Milliseconds on the page's monotonic clock. */
  readonly #now: () => number;
  #signs: readonly Sign[] = [];

  constructor(
    host: ControllerHost,
    tell: (struggle: Struggle) => void,
    now = () => performance.now(),
  ) {
    this.#host = host;
    this.#tell = tell;
    this.#now = now;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#onClick);
    this.#host.addEventListener('input', this.#onAct);
    for (const name of done) this.#host.addEventListener(name, this.clear);
    document.addEventListener('kulanz-error', this.#onFailure);
    document.addEventListener('visibilitychange', this.clear);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#onClick);
    this.#host.removeEventListener('input', this.#onAct);
    for (const name of done) this.#host.removeEventListener(name, this.clear);
    document.removeEventListener('kulanz-error', this.#onFailure);
    document.removeEventListener('visibilitychange', this.clear);
    this.clear();
  }

  /** Something is done, or the person was elsewhere: it begins anew. */
  readonly clear = (): void => {
    this.#signs = [];
  };

  /** Something has happened. */
  note(kind: Sign['kind']): void {
    const atMs = this.#now();
    const recent = this.#signs.filter((sign) => atMs - sign.atMs <= longestMemoryMs);
    this.#signs = [...recent, { kind, atMs }];
    const struggle = struggleOf(this.#signs);
    if (struggle) this.#tell(struggle);
  }

  readonly #onClick = (event: Event): void => {
    const pressed = elements(event);
    this.note(pressed.some((element) => element.matches(wayBack)) ? 'back' : 'act');
    if (pressed.some((element) => element.matches('button'))) setTimeout(this.#lookForErrors);
  };

  /** A press that has led nowhere puts the focus on what needs another look. */
  readonly #lookForErrors = (): void => {
    if (this.#host.isConnected && focusedElement()?.matches(wrongEntry)) this.note('error');
  };

  readonly #onAct = (): void => this.note('act');

  /** Failures are raised by the provider or the document of this tag. */
  readonly #onFailure = ({ target }: Event): void => {
    if (target instanceof Node && target.contains(this.#host)) this.note('error');
  };
}

/** What was pressed, and what is around it, also inside the parts. */
const elements = (event: Event): Element[] =>
  event.composedPath().filter((target) => target instanceof Element);

/** Also inside the parts. */
function focusedElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
