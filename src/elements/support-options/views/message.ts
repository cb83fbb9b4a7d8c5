import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { moveFocus } from '../../../controllers/index.js';
import { cardWords } from '../../parts/later/card-warning.js';
import type { LaterView } from '../../parts/later-views.js';
import { textArea } from '../../parts/later/text-area.js';
import type { ViewHost } from '../view.js';
import { askingForm } from './request/asking-form.js';
import { Asking } from './request/asking.js';
import { confirmActions } from './request/confirm-actions.js';
import { receiptStep } from './request/receipt-step.js';
import { topicField, type Topic } from './request/topics.js';
import { viewStyles } from './views.styles.js';

export { viewStyles as styles };
export const createView = (host: ViewHost): MessageView => new MessageView(host);

/** A message in the customer's own words, and a receipt. */
export class MessageView implements LaterView {
  readonly #host: ViewHost;
  readonly #asking: Asking<'createMessage'>;
  #topic: Topic = 'other';
  #text = '';
  /** Nothing was written when it should have been sent. */
  #isMissing = false;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#asking = new Asking(host, 'message', 'createMessage');
  }

  /** Begins anew after a receipt; a draft goes on where it was. */
  open(): void {
    if (this.#asking.request) {
      this.#topic = 'other';
      this.#text = '';
    }
    this.#asking.begin();
  }

  get status(): string | undefined {
    return this.#asking.status ?? cardWords(this.#text);
  }

  readonly #send = (event: Event): void => {
    event.preventDefault();
    const text = this.#text.trim();
    this.#isMissing = !text;
    if (text) {
      void this.#asking.send({ body: { topicCode: this.#topic, text } });
      return;
    }
    this.#host.card.requestUpdate();
    void moveFocus(this.#host.card, '#message');
  };

  render(): TemplateResult {
    const { card, close } = this.#host;
    const { request } = this.#asking;
    if (request) return receiptStep(request, [], this.#host);
    return askingForm(
      {
        host: this.#host,
        title: msg('What would you like to tell us?', { id: 'support.message.title' }),
        text: msg('Write as you speak. A person reads it and answers.', {
          id: 'support.message.text',
        }),
        onSubmit: this.#send,
      },
      html`${topicField({
        value: this.#topic,
        otherLabel: msg('Something else', { id: 'support.message.topic.label' }),
        onChange: (topic) => {
          this.#topic = topic;
          card.requestUpdate();
        },
      })}
      ${textArea({
        id: 'message',
        label: msg('Your message', { id: 'support.message.field.label' }),
        text: this.#text,
        error: this.#isMissing
          ? msg('Please write something first.', { id: 'support.message.field.error' })
          : undefined,
        onInput: (text) => {
          this.#text = text;
          this.#isMissing = false;
          card.requestUpdate();
        },
      })}
      ${confirmActions({
        progress: this.#asking.progress,
        refusal: this.#asking.refusal,
        confirmLabel: msg('Send the message', { id: 'support.message.confirm.primary' }),
        otherLabel: msg('Choose another way', { id: 'support.form.other.action' }),
        onCheck: () => void this.#asking.checkAgain(),
        onOther: close,
      })}`,
    );
  }
}
