import { html, nothing, type TemplateResult } from 'lit';
import { getLocale } from '../../../i18n/index.js';
import type { LaterView } from '../../parts/later-views.js';
import { readPlan } from '../plan-facts.js';
import type { ViewHost } from '../view.js';
import { noneSheet } from './none.js';
import { planViewStyles } from './plan-views.styles.js';
import { runningSheet } from './running.js';

export { planViewStyles as styles };
export const createView = (host: ViewHost): StateView => new StateView(host);

/** The first view where there is nothing to choose: a plan runs already, or none is offered. */
export class StateView implements LaterView {
  readonly #host: ViewHost;

  constructor(host: ViewHost) {
    this.#host = host;
  }

  render(): TemplateResult {
    const { account, sheet } = this.#host;
    const { facts } = readPlan(account);
    if (!facts) return html`${nothing}`;
    const { plan, session } = facts;
    return sheet(
      plan ? runningSheet(plan, session.capabilities.payments, getLocale()) : noneSheet(facts),
    );
  }
}
