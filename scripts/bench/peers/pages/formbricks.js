import { renderSurveyInline } from '@formbricks/surveys';
import { high, low, question, send } from './words.js';

let count = 0;

const survey = (heading) => ({
  id: 'nps',
  name: 'nps',
  type: 'link',
  status: 'inProgress',
  welcomeCard: { enabled: false },
  thankYouCard: { enabled: false },
  hiddenFields: { enabled: false },
  endings: [],
  languages: [],
  questions: [
    {
      id: 'score',
      type: 'nps',
      required: false,
      headline: heading,
      lowerLabel: low,
      upperLabel: high,
      buttonLabel: send,
    },
  ],
});

customElements.define(
  'peer-question',
  class extends HTMLElement {
    connectedCallback() {
      const room = document.createElement('div');
      room.id = `survey-${++count}`;
      this.replaceChildren(room);
      this.#render(question);
    }

    /** The package offers no way to unmount. */
    disconnectedCallback() {
      this.replaceChildren();
    }

    set heading(heading) {
      this.#render(heading);
    }

    #render(heading) {
      renderSurveyInline({
        survey: survey(heading),
        containerId: this.firstChild.id,
        styling: {},
        brandColor: '#06c',
        languageCode: 'default',
        isBrandingEnabled: false,
        isRedirectDisabled: true,
        autoFocus: false,
        onDisplay() {},
        onResponse() {},
        onFinished() {},
        getSetIsError() {},
      });
    }
  },
);
