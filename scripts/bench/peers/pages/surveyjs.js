import 'survey-core/survey-core.fontless.css';
import 'survey-core/i18n/german';
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { high, low, question, send } from './words.js';

customElements.define(
  'peer-question',
  class extends HTMLElement {
    connectedCallback() {
      this.model = new Model({
        locale: 'de',
        completeText: send,
        elements: [
          {
            type: 'rating',
            name: 'score',
            title: question,
            rateMin: 0,
            rateMax: 10,
            minRateDescription: low,
            maxRateDescription: high,
            displayMode: 'buttons',
          },
        ],
      });
      renderSurvey(this.model, this);
    }

    disconnectedCallback() {
      this.model.destroy();
      this.model.dispose();
      this.replaceChildren();
    }

    set heading(heading) {
      this.model.getQuestionByName('score').title = heading;
    }
  },
);
