import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Account, Plan } from '../../../core/contract/index.js';
import { formatDate } from '../../../i18n/index.js';
import { payIcon, planIcon } from '../../parts/icons.js';
import { ledger } from '../../parts/later/ledger.js';
import { ring } from '../../parts/ring.js';
import type { Sheet } from '../../parts/sheet.js';
import { helpTile } from '../../parts/tiles.js';
import type { Way } from '../../parts/ways.js';
import type { TileName } from '../view.js';
import type { ChangeKind } from './change/draft.js';
import { kindWords } from './change/kind-words.js';
import { lowerIcon, penIcon, toEndIcon } from './icons.js';
import { planBars } from './plan-bars.js';
import { missedInstalment, openPart, payableInstalment } from '../../parts/later/instalments.js';
import { changesOf, isSound } from './plan-parts.js';

interface Surroundings {
  readonly mayPay: boolean;
  readonly isOnItsWay: boolean;
  /** The server's civil date. */
  readonly today: string;
  readonly holds: Account['holds'];
}

/** The plan that is running: how far it is, what comes next, and what can be done. */
export function runningSheet(
  plan: Plan,
  { mayPay, isOnItsWay, today, holds }: Surroundings,
  locale: string,
): Sheet<TileName> {
  const isMissed = !isOnItsWay && missedInstalment(plan) !== undefined;
  return {
    ...(isOnItsWay ? onItsWayWords(plan) : statusWords(plan, { today, holds }, locale)),
    picture: html`${progress(plan)}
      <div class="progress">${planBars(plan, locale)} ${sums(plan, locale)}</div>`,
    title: isMissed ? backTitle() : undefined,
    tiles: isOnItsWay ? onItsWayTiles(plan) : tiles(plan, mayPay),
  };
}

const backTitle = (): string => msg('This is how it can go on', { id: 'plan.running.back.title' });

/** It was paid and is not booked yet: nobody is asked again. */
function onItsWayWords(plan: Plan): Pick<Sheet<TileName>, 'eyebrow' | 'money' | 'unit' | 'lead'> {
  return {
    eyebrow: msg('Your instalment', { id: 'plan.running.transit.label' }),
    money: payableInstalment(plan)?.money ?? plan.remaining,
    unit: msg('on the way', { id: 'plan.running.transit.unit.label' }),
    lead: msg('We are booking your payment. There is nothing you need to do.', {
      id: 'plan.running.transit.text',
    }),
  };
}

const onItsWayTiles = (plan: Plan): Way<TileName>[] => [
  ...(changesOf(plan).length > 0 ? [changeTile()] : []),
  helpTile(),
];

function statusWords(
  plan: Plan,
  { today, holds }: Pick<Surroundings, 'today' | 'holds'>,
  locale: string,
): Pick<Sheet<TileName>, 'eyebrow' | 'money' | 'statement' | 'lead'> {
  const eyebrow = msg('Your instalment plan', { id: 'plan.running.eyebrow.label' });
  const missed = missedInstalment(plan);
  const { state, nextInstalment: next } = plan;
  if (missed) {
    return {
      eyebrow: msg('Open instalment', { id: 'plan.running.missed.label' }),
      money: openPart(missed),
      lead: planned(missed.dueDate, locale),
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
  if ((state !== 'active' && state !== 'atRisk') || !next || !isSound(plan)) {
    return {
      eyebrow,
      statement: msg('Please talk to us about your plan', { id: 'plan.running.unknown.title' }),
      lead: msg('We cannot place it right now.', { id: 'plan.running.unknown.text' }),
    };
  }
  const isPast = next.dueDate < today;
  const pause = holds.find(({ kind }) => kind === 'pause');
  if (isPast && pause?.until !== undefined) {
    const untilDate = formatDate(pause.until, locale);
    return {
      eyebrow,
      statement: msg(str`You have time until ${untilDate}`, { id: 'plan.running.paused.title' }),
      lead: msg('Your plan waits until then. That is what we agreed.', {
        id: 'plan.running.paused.text',
      }),
    };
  }
  return {
    eyebrow: msg('Next instalment', { id: 'plan.running.next.label' }),
    money: next.amount,
    lead: isPast ? planned(next.dueDate, locale) : coming(next.dueDate, plan, locale),
  };
}

function planned(on: string, locale: string): string {
  const missedDate = formatDate(on, locale);
  return msg(str`It was planned for ${missedDate}. Your plan goes on. Tell us if it is tight.`, {
    id: 'plan.running.missed.text',
  });
}

function coming(on: string, { collection }: Plan, locale: string): string {
  const nextDate = formatDate(on, locale);
  return collection === 'directDebit'
    ? msg(str`We collect it on ${nextDate} from your account.`, { id: 'plan.running.debit.text' })
    : msg(str`Please pay it by ${nextDate}.`, { id: 'plan.running.pay.text' });
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

/** After a missed instalment the three ways back; otherwise paying, changing and help. */
function tiles(plan: Plan, mayPay: boolean): Way<TileName>[] {
  const changes = new Set(changesOf(plan));
  if (missedInstalment(plan)) {
    const back = [catchUpTile(), toEndTile(), lowerTile()].filter(({ name }) => changes.has(name));
    if (back.length > 0) return back;
  }
  const pay =
    mayPay && payableInstalment(plan) ? [payTile()] : changes.has('extra') ? [extraTile()] : [];
  return [...pay, ...(changes.size > 0 ? [changeTile()] : []), helpTile()];
}

const payTile = (): Way<TileName> => ({
  name: 'pay',
  icon: payIcon,
  label: payWords(),
  hint: msg('On the page of our provider', { id: 'plan.running.pay.hint' }),
});

export const payWords = (): string => msg('Pay the instalment', { id: 'plan.running.pay.way' });

const extraTile = (): Way<TileName> => ({
  name: 'extra',
  icon: payIcon,
  ...entryOf('extra'),
});

const changeTile = (): Way<TileName> => ({
  name: 'change',
  icon: penIcon,
  label: msg('Change the plan', { id: 'plan.running.change.way' }),
  hint: msg('Move, pause or lower', { id: 'plan.running.change.hint' }),
});

const catchUpTile = () => ({ name: 'catchUp', icon: planIcon, ...entryOf('catchUp') }) as const;
const toEndTile = () => ({ name: 'toEnd', icon: toEndIcon, ...entryOf('toEnd') }) as const;
const lowerTile = () => ({ name: 'lower', icon: lowerIcon, ...entryOf('lower') }) as const;

/** A change is called the same wherever it can be chosen. */
function entryOf(kind: ChangeKind): Pick<Way<TileName>, 'label' | 'hint'> {
  const { name, hint } = kindWords(kind);
  return { label: name, hint };
}
