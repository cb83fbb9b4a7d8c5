import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Plan } from '../../../core/contract/index.js';
import { formatDate } from '../../../i18n/index.js';
import { payIcon, planIcon } from '../../parts/icons.js';
import { ledger } from '../../parts/later/ledger.js';
import { ring } from '../../parts/ring.js';
import type { Sheet } from '../../parts/sheet.js';
import { helpTile } from '../../parts/tiles.js';
import type { Way } from '../../parts/ways.js';
import type { TileName } from '../view.js';
import { planBars } from './plan-bars.js';
import { missedInstalment, openPart } from './plan-parts.js';

/** The plan that is running: how far it is, what comes next, and what can be done. */
export function runningSheet(plan: Plan, mayPay: boolean, locale: string): Sheet<TileName> {
  return {
    ...statusWords(plan, locale),
    picture: html`${progress(plan)}
      <div class="progress">${planBars(plan, locale)} ${sums(plan, locale)}</div>`,
    tiles: tiles(plan, mayPay),
  };
}

function statusWords(
  plan: Plan,
  locale: string,
): Pick<Sheet<TileName>, 'eyebrow' | 'money' | 'statement' | 'lead'> {
  const eyebrow = msg('Your instalment plan', { id: 'plan.running.eyebrow.label' });
  const missed = missedInstalment(plan);
  const { state, nextInstalment: next } = plan;
  if (missed) {
    const missedDate = formatDate(missed.dueDate, locale);
    return {
      eyebrow: msg('Open instalment', { id: 'plan.running.missed.label' }),
      money: openPart(missed),
      lead: msg(str`It was planned for ${missedDate}. Your plan goes on. Tell us if it is tight.`, {
        id: 'plan.running.missed.text',
      }),
    };
  }
  if (state === 'completed') {
    return {
      eyebrow,
      statement: msg('Your plan is paid', { id: 'plan.running.done.title' }),
      lead: '',
    };
  }
  if (state === 'pending') {
    return {
      eyebrow,
      statement: msg('We are setting up your plan', { id: 'plan.running.pending.title' }),
      lead: msg('There is nothing you need to do.', { id: 'plan.running.pending.text' }),
    };
  }
  if ((state !== 'active' && state !== 'atRisk') || !next) {
    return {
      eyebrow,
      statement: msg('Please talk to us about your plan', { id: 'plan.running.unknown.title' }),
      lead: msg('We cannot place it right now.', { id: 'plan.running.unknown.text' }),
    };
  }
  const nextDate = formatDate(next.dueDate, locale);
  return {
    eyebrow: msg('Next instalment', { id: 'plan.running.next.label' }),
    money: next.amount,
    lead:
      plan.collection === 'directDebit'
        ? msg(str`We collect it on ${nextDate} from your account.`, {
            id: 'plan.running.debit.text',
          })
        : msg(str`Please pay it by ${nextDate}.`, { id: 'plan.running.pay.text' }),
  };
}

function progress({ instalments }: Plan): TemplateResult | undefined {
  if (instalments.length === 0) return undefined;
  const totalCount = instalments.length;
  const paidCount = instalments.filter(({ state }) => state === 'paid').length;
  return ring(
    totalCount,
    paidCount,
    html`<b class="large"
        >${msg(str`${paidCount} of ${totalCount}`, { id: 'plan.running.ring.label' })}</b
      >
      <span class="small">${msg('paid', { id: 'plan.running.ringPaid.label' })}</span>`,
  );
}

function sums({ paid, remaining, instalments }: Plan, locale: string): TemplateResult {
  const last = instalments.at(-1);
  const lastDate = last ? formatDate(last.dueDate, locale) : '';
  return ledger(
    [
      { name: msg('Already paid', { id: 'plan.running.paid.label' }), money: paid },
      {
        name: msg('Still open in the plan', { id: 'plan.running.remaining.label' }),
        money: remaining,
        remark: lastDate
          ? msg(str`last instalment on ${lastDate}`, { id: 'plan.running.last.label' })
          : undefined,
      },
    ],
    undefined,
    locale,
  );
}

/** Paying where it is the customer's turn; all dates; help. */
function tiles(plan: Plan, mayPay: boolean): Way<TileName>[] {
  const isTurn = missedInstalment(plan) ?? (plan.collection === 'manual' && plan.nextInstalment);
  return [
    ...(mayPay && isTurn
      ? [
          {
            name: 'pay' as const,
            icon: payIcon,
            label: msg('Pay the instalment', { id: 'plan.running.pay.way' }),
            hint: msg('On the page of our provider', { id: 'plan.running.pay.hint' }),
          },
        ]
      : []),
    {
      name: 'dates' as const,
      icon: planIcon,
      label: msg('See all dates', { id: 'plan.running.dates.way' }),
      hint: msg('Paid and to come', { id: 'plan.running.dates.hint' }),
    },
    helpTile(),
  ];
}
