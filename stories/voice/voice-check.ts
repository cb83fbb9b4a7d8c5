import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { disclaimer, lintCopy, viewLine, type Finding } from '../../src/cli/index.js';
import { locales } from './catalogues.js';
import { styles } from './voice.styles.js';

/** What a text can be; the last segment of its key says so. */
const kinds = [
  { kind: 'text', name: 'Running text' },
  { kind: 'action', name: 'Button' },
  { kind: 'label', name: 'Label' },
];

const sample =
  'Letzte Mahnung! Sie müssen den Betrag unverzüglich überweisen.\n' +
  'Wir wissen, dass es manchmal eng wird. Hier sind drei Wege, wie wir Sie heute unterstützen können.';

/** The copy linter, live: the engine of `kulanz lint-copy` in the page. */
export class VoiceCheck extends LitElement {
  static override styles = styles;

  static override properties = {
    text: { state: true },
    locale: { state: true },
    kind: { state: true },
  };

  declare private text: string;
  declare private locale: string;
  declare private kind: string;

  constructor() {
    super();
    this.text = sample;
    this.locale = 'de';
    this.kind = 'text';
  }

  readonly #onText = (event: Event) => {
    this.text = (event.target as HTMLTextAreaElement).value;
  };

  readonly #onLocale = (event: Event) => {
    this.locale = (event.target as HTMLSelectElement).value;
  };

  readonly #onKind = (event: Event) => {
    this.kind = (event.target as HTMLSelectElement).value;
  };

  protected override render(): TemplateResult {
    const { findings, views } = lintCopy({
      file: 'your words',
      locale: this.locale,
      texts: { [`your.words.${this.kind}`]: this.text },
    });
    return html`
      <label for="locale">Language and form of address</label>
      <select id="locale" @change=${this.#onLocale}>
        ${locales.map(({ locale, name }) => html`<option value=${locale}>${name}</option>`)}
      </select>
      <label for="kind">What it is</label>
      <select id="kind" @change=${this.#onKind}>
        ${kinds.map(({ kind, name }) => html`<option value=${kind}>${name}</option>`)}
      </select>
      <label for="text">Your words</label>
      <textarea id="text" .value=${this.text} @input=${this.#onText}></textarea>
      <div role="status">
        <p>${findings.length === 0 ? 'No rule objects.' : `Findings: ${findings.length}`}</p>
      </div>
      <ul>
        ${findings.map(findingItem)}
      </ul>
      ${views.map((view) => html`<p>${viewLine(view).replace(/^\S+\s+/, '')}</p>`)}
      <p>${disclaimer}</p>
    `;
  }
}

function findingItem({ rule, severity, message, words, better }: Finding): TemplateResult {
  return html`<li>
    <strong>${rule} ${severity}</strong>: ${message}
    ${words.length > 0 ? html`<br />At fault: ${words.join(', ')}` : nothing} <br />Better:
    ${better}
  </li>`;
}
