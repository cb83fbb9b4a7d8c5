import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { IntentController, linkTo } from '../../../controllers/later.js';
import type { OperationAnswer } from '../../../core/contract/index.js';
import type { LaterView } from '../../parts/later-views.js';
import { stub } from '../../parts/later/stub.js';
import { viewHeading } from '../../parts/later/view-head.js';
import { KulanzChatStartEvent } from '../support-options.events.js';
import type { ViewHost } from '../view.js';
import { backToHelp } from './back.js';
import { checkingWords, confirmActions } from './request/confirm-actions.js';
import { refusalOf, type Refusal } from './request/refusal.js';
import { topicField, type Topic } from './request/topics.js';
import { viewStyles } from './views.styles.js';

export { viewStyles as styles };
export const createView = (host: ViewHost): ChatView => new ChatView(host);

/** Where a chat goes on: the host page has opened it, a link leads there, or nobody took it over. */
interface Handover {
  readonly chat: OperationAnswer<'createChatSession'>;
  readonly isTaken: boolean;
}

/** Hands over to the telco's chat, which is none of ours. */
export class ChatView implements LaterView {
  readonly #host: ViewHost;
  readonly #intent: IntentController<'createChatSession'>;
  #topic: Topic = 'other';
  #handover: Handover | undefined;
  #refusal: Refusal | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#intent = new IntentController(host.card, host.account, 'createChatSession');
    host.card.addController({ hostUpdate: () => this.#follow() });
  }

  open(): void {
    if (this.#intent.busy) return;
    this.#intent.reset();
    this.#handover = undefined;
    this.#refusal = undefined;
  }

  get status(): string | undefined {
    return this.#intent.state.status === 'unknown' ? checkingWords() : undefined;
  }

  /** Hands over as soon as the chat expects the customer. */
  #follow(): void {
    const { state } = this.#intent;
    if (state.status !== 'ready' || this.#handover) return;
    const { data: chat } = state;
    this.#handover = { chat, isTaken: false };
    queueMicrotask(() => {
      const { account, show } = this.#host;
      const isTaken = !account.raise(new KulanzChatStartEvent(chat.handoverId, chat.url));
      this.#handover = { chat, isTaken };
      show();
    });
  }

  readonly #start = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#intent.busy) return;
    this.#refusal = undefined;
    const state = await this.#intent.confirm({ body: { topicCode: this.#topic } });
    if (state.status !== 'failed') return;
    this.#refusal = refusalOf(state.error);
    this.#host.card.requestUpdate();
  };

  render(): TemplateResult {
    const { card, close } = this.#host;
    if (this.#handover) return this.#goOn(this.#handover);
    return html`<form class="sheet" novalidate @submit=${this.#start}>
      ${backToHelp(this.#host)}
      <div class="tight">
        ${viewHeading(msg('Would you like to chat with us?', { id: 'support.chat.title' }), card.headingLevel)}
        <p>
          ${msg('A person reads what you write and answers in the chat.', {
            id: 'support.chat.text',
          })}
        </p>
      </div>
      ${topicField({
        value: this.#topic,
        otherLabel: msg('I say it in the chat', { id: 'support.chat.topic.label' }),
        onChange: (topic) => {
          this.#topic = topic;
          card.requestUpdate();
        },
      })}
      ${confirmActions({
        progress: this.#intent.state.status,
        refusal: this.#refusal,
        confirmLabel: msg('Open the chat', { id: 'support.chat.confirm.primary' }),
        otherLabel: msg('Choose another way', { id: 'support.form.other.action' }),
        onCheck: () => void this.#intent.checkAgain(),
        onOther: close,
      })}
    </form>`;
  }

  #goOn({ chat, isTaken }: Handover): TemplateResult {
    const { account, card, close } = this.#host;
    const link = chat.url === undefined ? undefined : linkTo(account, chat.url);
    return html`<div class="sheet">
        ${viewHeading(statement(isTaken, link), card.headingLevel)}
        ${
          link && !isTaken
            ? html`<a class="button" href=${link} target="_blank" rel="noopener noreferrer"
                >${msg('Open the chat', { id: 'support.chatOpen.link' })} (<bdi translate="no"
                  >${new URL(link).host}</bdi
                >)</a
              >`
            : nothing
        }
        <div class="actions">
          <button class="button" @click=${close}>
            ${msg('See all ways to help', { id: 'support.receipt.close.action' })}
          </button>
        </div>
      </div>
      ${isTaken || link ? stub(chat.receipt.reference) : nothing}`;
  }
}

function statement(isTaken: boolean, link: string | undefined): string {
  if (isTaken) return msg('Your chat is open', { id: 'support.chatOpen.taken.title' });
  return link
    ? msg('Your chat is ready', { id: 'support.chatOpen.ready.title' })
    : msg('The chat does not open here right now', { id: 'support.chatOpen.none.title' });
}
