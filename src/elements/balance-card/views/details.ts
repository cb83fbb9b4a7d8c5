import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { partsAddUp } from '../../../core/domain/balance.js';
import type { Balance } from '../../../core/contract/index.js';
import { getLocale } from '../../../i18n/index.js';
import { formatInstant } from '../../../i18n/later.js';
import { ledger, shares } from '../../parts/later/ledger.js';
import { timeline } from '../../parts/later/timeline.js';
import { whyFacts, whyTitle } from '../../parts/later/why.js';
import { readFacts, type AccountFacts } from './account-facts.js';
import type { LaterView } from '../../parts/later-views.js';
import type { ViewHost } from '../view.js';
import { ItemList } from './items.js';
import { partName, partRemark } from './part-words.js';
import { serviceFacts } from './service-facts.js';
import { stepsAround, todayWords } from './step-words.js';

export const createView = (host: ViewHost): DetailsView => new DetailsView(host);

/** Below the first view: what the amount is made of, what happens when, and why it is shown. */
export class DetailsView implements LaterView {
  readonly #host: ViewHost;
  readonly #items: ItemList;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#items = new ItemList(host);
  }

  showItems(): void {
    this.#items.open();
  }

  render(): TemplateResult {
    const facts = readFacts(this.#host.account);
    if (!facts) return html`${nothing}`;
    const { account } = facts;
    return html`<div class="frame details" id="details">
      <div class="sheet two">
        ${this.#money(account.balance)} ${this.#time(facts)} ${this.#origin(facts)}
      </div>
    </div>`;
  }

  #title(words: string): TemplateResult {
    return html`<div class="large" role="heading" aria-level=${this.#host.card.headingLevel + 1}>
      ${words}
    </div>`;
  }

  #money(balance: Balance): TemplateResult {
    const locale = getLocale();
    const parts = partsAddUp(balance) ? balance.parts : [];
    const rows = parts.map(({ kind, amount }) => ({
      name: partName(kind),
      remark: partRemark(kind),
      money: amount,
    }));
    const owed = parts.filter(({ amount }) => amount.amountMinor > 0);
    return html`<div class="stack">
      <div id="items">${this.#title(msg('What it is made of', { id: 'balance.parts.title' }))}</div>
      ${
        owed.length > 1
          ? shares(
              owed.map(({ kind, amount }) => ({
                minor: amount.amountMinor,
                isHollow: notAsked.has(kind),
              })),
            )
          : nothing
      }
      ${ledger(
        rows,
        {
          name: msg('To pay today', { id: 'balance.parts.sum.label' }),
          money: balance.payNow.amount,
        },
        locale,
      )}
      ${
        this.#items.isOpen
          ? this.#items.render(locale)
          : html`<button class="link" @click=${() => this.#items.open()}>
              ${msg('Show the bills', { id: 'balance.items.show.action' })}
            </button>`
      }
    </div>`;
  }

  #time(facts: AccountFacts): TemplateResult {
    const locale = getLocale();
    const { today, state } = facts;
    const { timeline: steps } = facts.account;
    return html`<div class="stack side">
      ${this.#title(msg('What happens when', { id: 'balance.steps.title' }))}
      ${timeline(stepsAround(today, steps), today, todayWords(state), locale)}
      ${serviceFacts(facts.account, this.#host, locale)}
    </div>`;
  }

  #origin({ session, account }: AccountFacts): TemplateResult {
    const asOfTime = formatInstant(account.balance.asOf, session.timeZone, getLocale());
    return html`<div class="stack whole">
      ${this.#title(whyTitle())} ${whyFacts(session, this.#host)}
      <p class="second">${msg(str`As of ${asOfTime}.`, { id: 'balance.origin.asOf.text' })}</p>
    </div>`;
  }
}

/** Parts that nobody asks for today. */
const notAsked = new Set<string>(['disputed', 'notYetDue', 'inPlan']);
