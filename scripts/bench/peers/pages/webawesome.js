import '@awesome.me/webawesome/dist/styles/webawesome.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/translations/de.js';
import { defineAround } from './around.js';
import { high, low, question, scores, send } from './words.js';

defineAround(`<form>
  <wa-radio-group label="${question}" name="score" orientation="horizontal" hint="0 – ${low}, 10 – ${high}">
    ${scores.map((score) => `<wa-radio appearance="button" value="${score}">${score}</wa-radio>`).join('')}
  </wa-radio-group>
  <wa-button variant="brand">${send}</wa-button>
</form>`);
