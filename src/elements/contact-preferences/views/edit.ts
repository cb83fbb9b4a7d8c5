import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { moveFocus } from '../../../controllers/index.js';
import type { ContactPreferences } from '../../../core/contract/index.js';
import type { LaterView } from '../../parts/later-views.js';
import { focusOnError } from '../../parts/later/focus-on-error.js';
import { infoIcon } from '../../parts/later/icons.js';
import { errorNotice, notice } from '../../parts/later/notice.js';
import { slowText } from '../../parts/trouble.js';
import type { Known, ViewHost } from '../view.js';
import { conflictStep } from './edit/conflict-step.js';
import { flawOf, patchOf, settingsOf, withPatch, type Flaw } from './edit/draft.js';
import { formStep, newWindow } from './edit/form-step.js';
import { refusalWords } from './edit/refusal.js';
import { savedStep, savedWords } from './edit/saved-step.js';
import { Saving } from './edit/saving.js';
import { languagesOf } from './languages.js';
import { preferencesStyles } from './preferences.styles.js';

export { preferencesStyles as styles };
export const createView = (host: ViewHost): EditView => new EditView(host);

/** Choosing, saving, deciding about a conflict, and what holds then. */
export class EditView implements LaterView {
  readonly #host: ViewHost;
  readonly #saving: Saving;
  #draft: ContactPreferences | undefined;
  #flaw: Flaw | undefined;
  /** What was seen and what holds by now, while the customer decides. */
  #conflict: { readonly seen: ContactPreferences; readonly now: ContactPreferences } | undefined;
  /** There was nothing to save. */
  #isSame = false;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#saving = new Saving(host);
  }

  /** Begins on what holds; a draft that was left goes on where it was. */
  open(known: Known): void {
    if (this.#saving.progress === 'saved') this.#forget();
    this.#saving.begin(this.#draft ? undefined : known);
    this.#draft ??= known.data;
  }

  /** Before the tag renders. */
  follow(): void {
    this.#saving.follow();
    const { progress, seen, now } = this.#saving;
    if (progress === 'saved') this.#conflict = undefined;
    if (progress === 'conflict' && seen && now) {
      this.#conflict = { seen: seen.data, now: now.data };
    }
  }

  get status(): string | undefined {
    const { progress, refusal, isSlow } = this.#saving;
    if (progress === 'saved') return savedWords();
    // Its heading says it.
    if (progress === 'conflict') return '';
    if (progress === 'comparing' || progress === 'stuck') return checkingWords();
    if (refusal) return refusalWords(refusal);
    if (this.#isSame) return sameWords();
    return isSlow ? slowText() : undefined;
  }

  #forget(): void {
    this.#draft = undefined;
    this.#conflict = undefined;
    this.#flaw = undefined;
    this.#isSame = false;
  }

  #change(change: (draft: ContactPreferences) => Partial<ContactPreferences>): void {
    if (!this.#draft || this.#saving.isBusy) return;
    this.#draft = { ...this.#draft, ...change(this.#draft) };
    this.#flaw = undefined;
    this.#isSame = false;
    this.#host.card.requestUpdate();
  }

  readonly #onSave = (event: Event): void => {
    event.preventDefault();
    const { seen, isBusy } = this.#saving;
    if (!seen || !this.#draft || isBusy) return;
    this.#flaw = flawOf(this.#draft);
    if (this.#flaw) {
      focusOnError(this.#host.card);
      return;
    }
    const patch = patchOf(seen.data, this.#draft);
    this.#isSame = settingsOf(patch).length === 0;
    if (!this.#isSame) void this.#saving.send(patch);
    this.#host.card.requestUpdate();
  };

  readonly #onDiscard = (): void => {
    if (this.#saving.isBusy) return;
    this.#saving.begin();
    this.#forget();
    this.#host.close();
  };

  /** The customer's choices on top of what holds by now. */
  readonly #onLook = (): void => {
    const { now, patch } = this.#saving;
    if (!now) return;
    this.#saving.begin(now);
    this.#draft = withPatch(now.data, patch);
    this.#conflict = undefined;
    this.#host.show();
  };

  readonly #onMine = (): void => {
    const { now, patch } = this.#saving;
    this.#saving.begin(now);
    void this.#saving.send(patch);
  };

  readonly #onAdd = (): void => {
    const { quietTimes = [] } = this.#draft ?? {};
    this.#change((draft) => ({ quietTimes: [...draft.quietTimes, newWindow] }));
    void moveFocus(this.#host.card, `#quiet-${quietTimes.length} input`);
  };

  readonly #onRemove = (index: number): void => {
    this.#change(({ quietTimes }) => ({
      quietTimes: quietTimes.filter((_each, at) => at !== index),
    }));
    void moveFocus(this.#host.card, '#add');
  };

  #outcome(): unknown {
    const { progress, refusal } = this.#saving;
    if (refusal) return errorNotice(refusalWords(refusal));
    if (this.#isSame) return notice(infoIcon, sameWords());
    if (progress !== 'comparing' && progress !== 'stuck') return nothing;
    const again = html`<br /><button
        type="button"
        class="link"
        @click=${() => this.#saving.checkAgain()}
      >
        ${msg('Check the status', { id: 'prefs.edit.check.action' })}
      </button>`;
    return notice(infoIcon, html`${checkingWords()}${progress === 'stuck' ? again : nothing}`);
  }

  render(): TemplateResult {
    const { card, close } = this.#host;
    const { headingLevel } = card;
    const { progress, now, patch } = this.#saving;
    const languages = languagesOf(card, this.#draft?.language);
    if (progress === 'saved' && now) return savedStep(now.data, languages, headingLevel, close);
    if (this.#conflict) {
      return conflictStep({
        ...this.#conflict,
        mine: patch,
        languages,
        headingLevel,
        status: this.#saving.status,
        outcome: this.#outcome(),
        onMine: this.#onMine,
        onLook: this.#onLook,
        onTheirs: this.#onDiscard,
      });
    }
    if (!this.#draft) return html`${nothing}`;
    return formStep({
      draft: this.#draft,
      languages,
      flaw: this.#flaw,
      headingLevel,
      status: this.#saving.status,
      outcome: this.#outcome(),
      onChange: (change) => this.#change(change),
      onAdd: this.#onAdd,
      onRemove: this.#onRemove,
      onSave: this.#onSave,
      onDiscard: this.#onDiscard,
      onBack: close,
    });
  }
}

const checkingWords = (): string =>
  msg('We are checking whether your choices arrived.', { id: 'prefs.edit.checking.status' });

const sameWords = (): string =>
  msg('Everything is as it was. There was nothing to save.', { id: 'prefs.edit.same.status' });
