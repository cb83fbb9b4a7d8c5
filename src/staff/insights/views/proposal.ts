import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WeeklyReport } from '../../../core/contract/index.js';
import { formatNumber } from '../../../i18n/format-number.js';
import { inOneLine, shareWords } from '../figures.js';
import { measureName, outcomeName, stepName, tagName } from '../words.js';
import { section, type ReportView } from './section.js';

type Proposal = WeeklyReport['proposal'];

/** The one thing to try next; its measure was named before anybody looks at the outcome. */
export function proposal(view: ReportView): TemplateResult {
  const { proposal: values } = view.report;
  const title = msg('One thing to try next', { id: 'insights.proposal.title' });
  return section(
    { name: 'proposal', title },
    view,
    html`<p class="idea">${ideaWords(values)}</p>
      <p class="muted">
        ${measureWords(values, view.locale)} ${sizeWords(values, view.locale) ?? nothing}
      </p>`,
  );
}

export function ideaWords({ code, subject = '', step = 'unknown' }: Proposal): string {
  switch (code) {
    case 'funnelStep': {
      const tagLabel = tagName(subject);
      const stepLabel = stepName(step);
      return msg(str`Few come to “${stepLabel}” in “${tagLabel}”. Try other words there.`, {
        id: 'insights.proposal.funnel.text',
      });
    }
    case 'plansMissed':
      return msg('More instalments were missed. Try another day for the reminder.', {
        id: 'insights.proposal.missed.text',
      });
    case 'responseRate':
      return msg('Few customers answer. Try another moment for the question.', {
        id: 'insights.proposal.response.text',
      });
    case 'detractorOutcome': {
      const outcomeLabel = outcomeName(subject);
      return msg(str`The score is lowest after “${outcomeLabel}”. Ask some customers why.`, {
        id: 'insights.proposal.detractor.text',
      });
    }
    case 'waitForMore':
      return msg('There are too few answers to say. Change nothing, and wait a week.', {
        id: 'insights.proposal.wait.text',
      });
    case 'unknown':
      return msg('This version cannot name the proposal. The file has it.', {
        id: 'insights.proposal.unknown.text',
      });
  }
}

function measureWords({ measure, baseline }: Proposal, locale: string): string {
  const measureLabel = measureName(measure);
  if (!baseline) {
    return msg(str`It will be judged by: ${measureLabel}.`, {
      id: 'insights.proposal.measure.text',
    });
  }
  const todayCount = inOneLine(shareWords(baseline, locale));
  return msg(str`It will be judged by: ${measureLabel}, now ${todayCount}.`, {
    id: 'insights.proposal.baseline.text',
  });
}

function sizeWords({ customersNeeded }: Proposal, locale: string): string | undefined {
  if (customersNeeded === undefined) return undefined;
  const neededCount = formatNumber(customersNeeded, locale);
  return msg(str`To see five points of difference, each side needs ${neededCount} customers.`, {
    id: 'insights.proposal.size.text',
  });
}
