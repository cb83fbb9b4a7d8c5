import type { WriteState } from '../../../../controllers/index.js';
import { IntentController } from '../../../../controllers/later.js';
import type { KulanzError } from '../../../../core/errors/kulanz-error.js';
import type { Known, ViewHost } from '../../view.js';
import { holds, saysTheSame, settingsOf, type Patch } from './draft.js';
import { refusalOf, type Refusal } from './refusal.js';

/** How far a change has come. */
export type Progress =
  | 'idle'
  | 'sending'
  /** Nobody knows whether it arrived, or it met another version: what the backend has is read again. */
  | 'comparing'
  /** Reading again did not work either. */
  | 'stuck'
  /** Something else was changed meanwhile: the customer decides. */
  | 'conflict'
  | 'saved';

/**
 * Sends what the customer changed, on the version that they saw. After a lost answer and after a
 * refused version it reads again and compares: what holds is saved, whoever saved it.
 */
export class Saving {
  readonly #host: ViewHost;
  readonly #intent: IntentController<'updateContactPreferences'>;
  #progress: Progress = 'idle';
  #refusal: Refusal | undefined;
  #patch: Patch = {};
  /** What the customer saw when they chose. */
  #seen: Known | undefined;
  /** What the backend has by now. */
  #now: Known | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#intent = new IntentController(host.card, host.account, 'updateContactPreferences');
  }

  get progress(): Progress {
    return this.#progress;
  }

  get isSlow(): boolean {
    const { state } = this.#intent;
    return state.status === 'pending' && state.slow;
  }

  /** Why it was surely not carried out. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  get patch(): Patch {
    return this.#patch;
  }

  get seen(): Known | undefined {
    return this.#seen;
  }

  get now(): Known | undefined {
    return this.#now;
  }

  /** Of the button that saves. */
  get status(): WriteState<unknown>['status'] {
    return this.isBusy ? 'pending' : this.#intent.state.status;
  }

  get isBusy(): boolean {
    return this.#progress === 'sending' || this.#progress === 'comparing';
  }

  /**
   * Something else begins, unless this is still on its way: then that is shown.
   *
   * @param seen what the customer chooses on from now; default: as before
   */
  begin(seen: Known | undefined = this.#seen): void {
    if (this.isBusy) return;
    this.#seen = seen;
    this.#progress = 'idle';
    this.#refusal = undefined;
  }

  async send(patch: Patch): Promise<void> {
    const seen = this.#seen;
    if (this.isBusy || !seen) return;
    this.#patch = patch;
    this.#refusal = undefined;
    this.#progress = 'sending';
    const state = await this.#intent.confirm({ body: patch }, { ifMatch: seen.etag });
    if (state.status === 'ready') {
      this.#saved(state);
    } else if (state.status === 'unknown') {
      // Reading tells more than sending again: a PATCH has no key.
      this.#intent.reset();
      this.#progress = 'comparing';
    } else if (state.status === 'failed') {
      this.#fail(state.error);
    } else {
      // Another account has come meanwhile.
      this.#progress = 'idle';
    }
    this.#host.card.requestUpdate();
  }

  /** Reads again, because a person asked for it. */
  checkAgain(): void {
    this.#progress = 'comparing';
    this.#host.account.refresh('getContactPreferences');
  }

  /** Before the tag renders: compares as soon as there is something to compare with. */
  follow(): void {
    if (this.#progress !== 'comparing') return;
    const read = this.#host.account.read('getContactPreferences');
    if (read.status === 'failed') this.#progress = 'stuck';
    if (read.status !== 'ready') return;
    const before = this.#seen;
    if (holds(this.#patch, read.data)) {
      this.#saved(read);
    } else if (before && saysTheSame(before.data, read.data)) {
      this.#seen = read;
      this.#progress = 'idle';
      this.#refusal = 'notArrived';
    } else {
      this.#now = read;
      this.#progress = 'conflict';
      this.#host.show();
    }
  }

  #fail(error: KulanzError): void {
    const isOtherVersion = error.code === 'version-mismatch';
    this.#progress = isOtherVersion ? 'comparing' : 'idle';
    this.#refusal = isOtherVersion ? undefined : refusalOf(error);
  }

  #saved(now: Known): void {
    this.#now = now;
    this.#progress = 'saved';
    this.#host.saved(settingsOf(this.#patch));
    this.#host.show();
  }
}
