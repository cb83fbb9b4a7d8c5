import '@telekom/scale-components/dist/scale-components/scale-components.css';
import { defineCustomElement as defineButton } from '@telekom/scale-components/dist/components/scale-button.js';
import { defineCustomElement as defineRadio } from '@telekom/scale-components/dist/components/scale-radio-button.js';
import { defineCustomElement as defineGroup } from '@telekom/scale-components/dist/components/scale-radio-button-group.js';
import { defineAround } from './around.js';
import { high, low, question, scores, send } from './words.js';

defineButton();
defineRadio();
defineGroup();
defineAround(`<form>
  <scale-radio-button-group label="${question}">
    ${scores.map((score) => `<scale-radio-button name="score" value="${score}" label="${score}"></scale-radio-button>`).join('')}
  </scale-radio-button-group>
  <p>0 – ${low}, 10 – ${high}</p>
  <scale-button>${send}</scale-button>
</form>`);
