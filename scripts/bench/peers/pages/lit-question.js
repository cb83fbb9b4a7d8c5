import { css, html, LitElement, unsafeCSS } from 'lit';
import { scores } from './words.js';
import { styles } from './styles.js';

/** @param {() => { question: string, low: string, high: string, send: string }} words */
export function defineQuestion(words) {
  customElements.define(
    'peer-question',
    class extends LitElement {
      static styles = css`
        ${unsafeCSS(styles)}
      `;
      static properties = { heading: {} };

      render() {
        const { question, low, high, send } = words();
        return html`<form @submit=${(event) => event.preventDefault()}>
          <h2>${this.heading ?? question}</h2>
          <fieldset aria-label=${question}>
            ${scores.map(
              (score) =>
                html`<label
                  ><input type="radio" name="score" .value=${String(score)} />${score}</label
                >`,
            )}
          </fieldset>
          <p><span>0 – ${low}</span><span>10 – ${high}</span></p>
          <button>${send}</button>
        </form>`;
      }
    },
  );
}
