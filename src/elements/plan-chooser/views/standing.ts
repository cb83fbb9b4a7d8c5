import type { TemplateResult } from 'lit';
import { getLocale } from '../../../i18n/index.js';
import type { LaterView } from '../../parts/later-views.js';
import type { ViewHost } from '../view.js';
import { noneSheet } from './none.js';
import { readPlan } from './plan-facts.js';
import { planViewStyles } from './plan-views.styles.js';
import { runningSheet } from './running.js';

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
    const { plan, session } = facts;
    const { payments } = session.capabilities;
    const content = plan ? runningSheet(plan, payments, getLocale()) : noneSheet(facts);
    return sheet({ ...content, foot });
  }
}

export const createView = (host: ViewHost): StandingView => new StandingView(host);
