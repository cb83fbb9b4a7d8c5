import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/radio-button/radio-button.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/translations/de.js';
import { defineAround } from './around.js';
import { high, low, question, scores, send } from './words.js';

defineAround(`<form>
  <sl-radio-group label="${question}" name="score" help-text="0 – ${low}, 10 – ${high}">
    ${scores.map((score) => `<sl-radio-button value="${score}">${score}</sl-radio-button>`).join('')}
  </sl-radio-group>
  <sl-button variant="primary">${send}</sl-button>
</form>`);
