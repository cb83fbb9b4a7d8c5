import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Plan } from '../../../core/contract/index.js';
import { getLocale } from '../../../i18n/index.js';
import type { LaterView } from '../../parts/later-views.js';
import type { TileName, ViewHost } from '../view.js';
import { noneSheet } from './none.js';
import { readPlan } from './plan-facts.js';
import { planViewStyles } from './plan-views.styles.js';
import { isInstalmentOnItsWay, missedInstalment } from '../../parts/later/instalments.js';
import { changesOf } from './plan-parts.js';
import { payWords, runningSheet } from './running.js';

export { planViewStyles as styles };

/** Where there is nothing to choose: the plan that runs, or why there is none. */
class StandingView implements LaterView {
  readonly #host: ViewHost;

  constructor(host: ViewHost) {
    this.#host = host;
  }

  /** Only where the facts are there. */
  render(): TemplateResult {
    const { account, foot, sheet } = this.#host;
    const { facts } = readPlan(account);
    if (!facts) throw new Error('Nothing is known yet');
    const {
      plan,
      payments,
      session,
      account: { holds },
      today,
    } = facts;
    if (!plan) return sheet({ ...noneSheet(facts), foot });
    const mayPay = session.capabilities.payments;
    const isOnItsWay = isInstalmentOnItsWay(plan, payments);
    const content = runningSheet(plan, { mayPay, isOnItsWay, today, holds }, getLocale());
    return sheet({ ...content, foot: html`${this.#foot(plan, mayPay, isOnItsWay)} ${foot}` });
  }

  /** What else can be done: after a missed instalment, paying it and help stay as near. */
  #foot(plan: Plan, mayPay: boolean, isOnItsWay: boolean): TemplateResult {
    const { choose, helpButton } = this.#host;
    const link = (name: TileName, words: string) =>
      html`<button class="link" @click=${(event: Event) => choose(name, event)}>${words}</button>`;
    const isMissed = !isOnItsWay && missedInstalment(plan) !== undefined;
    return html`${
      isMissed
        ? html`<div class="actions">
            ${
              mayPay
                ? html`<button class="button" @click=${(event: Event) => choose('pay', event)}>
                    ${payWords()}
                  </button>`
                : nothing
            }
            ${helpButton()}
          </div>`
        : nothing
    }
    ${link('dates', msg('See all dates', { id: 'plan.running.dates.way' }))}
    ${
      isMissed && changesOf(plan).length > 0
        ? link('change', msg('Change the plan', { id: 'plan.running.change.way' }))
        : nothing
    }`;
  }
}

export const createView = (host: ViewHost): StandingView => new StandingView(host);
