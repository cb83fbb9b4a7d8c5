import type { ReactiveController } from 'lit';
import { IntentController } from '../../../../controllers/later.js';
import type { WriteState } from '../../../../controllers/index.js';
import type { OperationInput, SupportRequest } from '../../../../core/contract/index.js';
import type { ErrorLimits } from '../../../../core/errors/kulanz-error.js';
import { slowText } from '../../../parts/trouble.js';
import type { ViewHost, ViewName } from '../../view.js';
import { refusalOf, refusalWords, type Refusal } from './refusal.js';
import { checkingWords } from './confirm-actions.js';
import { madeWords } from './request-words.js';

/** What creates a request. */
export type AskName =
  | 'createCallback'
  | 'createMessage'
  | 'createDispute'
  | 'createPromise'
  | 'createPause'
  | 'createPaymentNotice'
  | 'createThirdParty';

/** One thing that the customer asks for: sent once, and followed until it is known what became of it. */
export class Asking<K extends AskName> implements ReactiveController {
  readonly #host: ViewHost;
  readonly #view: ViewName;
  readonly #operation: K;
  readonly #intent: IntentController<K>;
  #refusal: Refusal | undefined;
  #limits: ErrorLimits | undefined;
  #request: SupportRequest | undefined;

  /** @param view the one that shows the result */
  constructor(host: ViewHost, view: ViewName, operation: K) {
    this.#host = host;
    this.#view = view;
    this.#operation = operation;
    this.#intent = new IntentController(host.card, host.account, operation);
    host.card.addController(this);
  }

  /** What came of it. */
  get request(): SupportRequest | undefined {
    return this.#request;
  }

  /** Why it was surely not carried out. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** What would do instead of what was refused last. */
  get limits(): ErrorLimits | undefined {
    return this.#limits;
  }

  get progress(): WriteState<unknown>['status'] {
    return this.#intent.state.status;
  }

  /** What is said without being asked. */
  get status(): string | undefined {
    const { state } = this.#intent;
    if (this.#request) return madeWords(this.#request.kind);
    if (state.status === 'unknown') return checkingWords();
    if (this.#refusal) return refusalWords(this.#refusal);
    return state.status === 'pending' && state.slow ? slowText() : undefined;
  }

  /** Something else begins, unless this is still on its way: then that is shown. */
  begin(): void {
    if (this.#intent.busy) return;
    this.#intent.reset();
    this.#refusal = undefined;
    this.#request = undefined;
  }

  /** @returns why it was refused; undefined when it was not, or when nobody knows yet */
  async send(input: OperationInput<K>): Promise<Refusal | undefined> {
    if (this.#intent.busy || this.#request) return undefined;
    this.#refusal = undefined;
    const state = await this.#intent.confirm(input);
    if (state.status !== 'failed') return undefined;
    this.#refusal = refusalOf(state.error, this.#operation);
    this.#limits = state.error.limits;
    this.#host.card.requestUpdate();
    return this.#refusal;
  }

  /** Looks up at once what became of it. */
  async checkAgain(): Promise<void> {
    await this.#intent.checkAgain();
  }

  /** Takes the request over as soon as it is known that it exists, which may be much later. */
  hostUpdate(): void {
    const { state } = this.#intent;
    if (state.status !== 'ready' || this.#request) return;
    const request = state.data as SupportRequest;
    this.#request = request;
    queueMicrotask(() => this.#host.created(request, this.#view));
  }
}
