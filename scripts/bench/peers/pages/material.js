import '@material/web/button/filled-button.js';
import '@material/web/radio/radio.js';
import { defineAround } from './around.js';
import { high, low, question, scores, send } from './words.js';

defineAround(
  `<form>
  <div role="radiogroup" aria-label="${question}">
    ${scores.map((score) => `<label><md-radio name="score" value="${score}"></md-radio>${score}</label>`).join('')}
  </div>
  <p>0 – ${low}, 10 – ${high}</p>
  <md-filled-button type="button">${send}</md-filled-button>
</form>`,
  // Radios of one name and one root are one group.
  (host) => host.attachShadow({ mode: 'open' }),
);
