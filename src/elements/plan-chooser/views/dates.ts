import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Plan } from '../../../core/contract/index.js';
import { formatMoney, getLocale } from '../../../i18n/index.js';
import type { LaterView } from '../../parts/later-views.js';
import { infoIcon } from '../../parts/later/icons.js';
import { notice } from '../../parts/later/notice.js';
import { openPart } from '../../parts/later/instalments.js';
import { readPlan } from './plan-facts.js';
import type { ViewHost } from '../view.js';
import { planViewStyles } from './plan-views.styles.js';
import { scheduleTable } from './schedule.js';

export { planViewStyles as styles };
export const createView = (host: ViewHost): DatesView => new DatesView(host);

type Instalment = Plan['instalments'][number];

/** Below the first view: every instalment of the plan that runs, and how it stands. */
export class DatesView implements LaterView {
  readonly #host: ViewHost;

  constructor(host: ViewHost) {
    this.#host = host;
  }

  render(): TemplateResult {
    const plan = readPlan(this.#host.account).facts?.plan;
    if (!plan) return html`${nothing}`;
    const locale = getLocale();
    const rows = plan.instalments.map((instalment) => ({
      ...instalment,
      remark: remark(instalment, locale),
    }));
    return html`<div class="frame details">
      <div class="sheet">
        <div
          id="dates"
          class="large"
          role="heading"
          aria-level=${this.#host.card.headingLevel + 1}
          tabindex="-1"
        >
          ${msg('All instalments', { id: 'plan.dates.title' })}
        </div>
        ${scheduleTable(rows, plan.total, locale)}
        ${plan.derived ? notice(infoIcon, estimateWords()) : nothing}
      </div>
    </div>`;
  }
}

const estimateWords = (): string =>
  msg('These dates are our estimate. Your agreement is what counts.', {
    id: 'plan.dates.derived.text',
  });

function remark(instalment: Instalment, locale: string): string | undefined {
  switch (instalment.state) {
    case 'paid':
      return msg('Paid', { id: 'plan.dates.paid.label' });
    case 'due':
      return msg('Due now', { id: 'plan.dates.due.label' });
    case 'missed':
    case 'partlyPaid': {
      const openAmount = formatMoney(openPart(instalment), locale);
      return msg(str`Still open: ${openAmount}`, { id: 'plan.dates.open.label' });
    }
    case 'moved':
      return msg('Moved, as you wished', { id: 'plan.dates.moved.label' });
    case 'paused':
      return msg('After your pause', { id: 'plan.dates.paused.label' });
    case 'upcoming':
    case 'unknown':
      return undefined;
  }
}
