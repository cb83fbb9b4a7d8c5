import { html, LitElement, type TemplateResult } from 'lit';
import { disclaimer, lintCopy, type ViewFigures } from '../../src/cli/index.js';
import { locales, ownTexts } from './catalogues.js';
import { styles } from './voice.styles.js';

/** Our own words by view, with the figures of their running text. */
export class VoiceCatalogue extends LitElement {
  static override styles = styles;

  static override properties = { locale: { state: true }, texts: { state: true } };

  declare private locale: string;
  declare private texts: Readonly<Record<string, string>>;

  constructor() {
    super();
    this.locale = 'de';
    this.texts = {};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read('de');
  }

  readonly #onLocale = (event: Event) => {
    void this.#read((event.target as HTMLSelectElement).value);
  };

  async #read(locale: string): Promise<void> {
    this.texts = await ownTexts(locale);
    this.locale = locale;
  }

  protected override render(): TemplateResult {
    const { locale, texts } = this;
    const { figures, views } = lintCopy({ file: locale, locale, texts });
    return html`
      <label for="locale">Language and form of address</label>
      <select id="locale" @change=${this.#onLocale}>
        ${locales.map(({ locale, name }) => html`<option value=${locale}>${name}</option>`)}
      </select>
      <p>
        ${figures.messages} messages, ${figures.errors} errors, ${figures.warnings} warnings. Easy:
        LIX up to 40; German Amstad from 60 and Wiener up to 8; English Flesch from 70. Views with
        fewer than 25 words of running text are not judged.
      </p>
      <p>${disclaimer}</p>
      <div class="scroll" role="region" aria-label="Words by view" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">View</th>
              <th scope="col">Words</th>
              <th scope="col">LIX</th>
              <th scope="col">Amstad</th>
              <th scope="col">Wiener</th>
              <th scope="col">Flesch</th>
            </tr>
          </thead>
          <tbody>
            ${views.map(viewRow)}
          </tbody>
        </table>
      </div>
      ${views.map(({ view }) => sentencesOf(view, texts))}
    `;
  }
}

function viewRow({ view, words, lix, amstad, wiener, flesch }: ViewFigures): TemplateResult {
  return html`<tr>
    <th scope="row">${view}</th>
    <td class="figure">${words}</td>
    ${[lix, amstad, wiener, flesch].map(
      (figure) => html`<td class="figure">${figure?.toFixed(1) ?? ''}</td>`,
    )}
  </tr>`;
}

function sentencesOf(view: string, texts: Readonly<Record<string, string>>): TemplateResult {
  const own = Object.entries(texts).filter(([key]) => key.startsWith(`${view}.`));
  return html`<details>
    <summary>${view}</summary>
    <ul>
      ${own.map(([key, text]) => html`<li><code>${key}</code><br />${text}</li>`)}
    </ul>
  </details>`;
}
