import { msg, str } from '@lit/localize';
import { lastDay, partAmount } from '../../../core/domain/account-state.js';
import { formatDate, formatMoney } from '../../../i18n/index.js';
import type { Sheet } from '../../parts/sheet.js';
import { dueWords, openUnit, sentences } from '../plain.js';
import type { WordedFacts as Facts } from './account-facts.js';
import { owedWords } from './approach-words.js';
import { missedInstalment, openPart } from '../../parts/later/instalments.js';
import { remark } from './remark.js';

/** What a first view says, before anything else. */
export type Headline = Pick<Sheet<never>, 'eyebrow' | 'money' | 'unit' | 'statement' | 'lead'>;

/** The words of the first view: a figure for what is owed, a statement where nothing is asked for. */
export function headline(facts: Facts): Headline {
  switch (facts.state) {
    case 'plan':
      return plan(facts);
    case 'transit':
      return transit(facts);
    case 'debit':
      return debit(facts);
    case 'moratorium':
    case 'promise':
    case 'pause':
    case 'disputed':
      return deferred(facts);
    case 'restricted':
      return restricted(facts);
    case 'external':
    case 'closed':
      return ended(facts);
    case 'none':
    case 'completed':
      return settled(facts);
    default:
      return owed(facts);
  }
}

const noDemand = (): string => msg('Nothing to pay right now', { id: 'balance.pause.none.title' });
const noAction = (): string =>
  msg('There is nothing you need to do.', { id: 'balance.transit.calm.text' });

function openSum({ account: { balance }, locale }: Facts): string {
  const openAmount = formatMoney(balance.payNow.amount, locale);
  return msg(str`${openAmount} is open.`, { id: 'balance.owed.sum.text' });
}

function owed(facts: Facts): Headline {
  const { balance, nextDue } = facts.account;
  const { amount, dueDate } = balance.payNow;
  if (amount.amountMinor === 0 && nextDue) {
    return {
      money: nextDue.amount,
      unit: msg('next', { id: 'balance.owed.next.label' }),
      lead: sentences(why(nextDue.dueDate, facts), remark(facts)),
    };
  }
  const reason = why(dueDate, facts);
  const hasOwnReason = facts.state === 'announced' || facts.state === 'unknown';
  return {
    money: amount,
    unit: openUnit(),
    lead: hasOwnReason
      ? sentences(reason, remark(facts))
      : owedWords(facts.session, facts.account.stage, reason, remark(facts)),
  };
}

/** Why the amount is open, in one sentence or two. */
function why(due: string | undefined, facts: Facts): string | undefined {
  const { account, state, locale, today } = facts;
  if (state === 'unknown') {
    return msg('We cannot place your account right now. Please talk to us.', {
      id: 'balance.unknown.text',
    });
  }
  if (state === 'announced') return announced(facts);
  if (state === 'returned') {
    const returnedDate = formatDate(lastDay(account, 'debitReturned') ?? today, locale);
    return msg(str`Your bank sent our debit back on ${returnedDate}. Nothing was collected.`, {
      id: 'balance.returned.text',
    });
  }
  if (due === undefined) return undefined;
  return dueWords(due, due < today, locale);
}

/** Date, what goes on working, and the way out: all three, or nothing. */
function announced({ account: { restriction }, locale }: Facts): string | undefined {
  if (restriction?.earliestDate === undefined) return undefined;
  const earliestDate = formatDate(restriction.earliestDate, locale);
  // Nothing can be done before today.
  if (!restriction.prevent || restriction.verdict === 'possible') {
    return msg(
      str`From ${earliestDate} your service may be limited. Emergency calls always work. Any of the three ways helps.`,
      { id: 'balance.announced.text' },
    );
  }
  const preventAmount = formatMoney(restriction.prevent.amount, locale);
  return msg(
    str`From ${earliestDate} your service may be limited. Emergency calls always work. Paying ${preventAmount} before keeps it as it is.`,
    { id: 'balance.announced.prevent.text' },
  );
}

function transit({ account: { balance } }: Facts): Headline {
  return {
    eyebrow: msg('Your payment', { id: 'balance.transit.eyebrow.label' }),
    money: partAmount(balance, 'inTransit') ?? balance.total,
    unit: msg('on the way', { id: 'balance.transit.unit.label' }),
    lead: sentences(
      msg('We are booking your payment.', { id: 'balance.transit.text' }),
      noAction(),
    ),
  };
}

function debit(facts: Facts): Headline {
  const { scheduledDebit } = facts.account;
  if (!scheduledDebit) return owed(facts);
  const debitDate = formatDate(scheduledDebit.on, facts.locale);
  const maskedAccount = scheduledDebit.maskedAccount.slice(0, longestName);
  return {
    eyebrow: msg('Your direct debit', { id: 'balance.debit.eyebrow.label' }),
    money: scheduledDebit.amount,
    lead: sentences(
      msg(str`We collect it on ${debitDate} from ${maskedAccount}.`, { id: 'balance.debit.text' }),
      noAction(),
    ),
  };
}

/** Nothing is asked for, by law, by agreement, or because it is being checked. */
function deferred(facts: Facts): Headline {
  const { account, state, locale } = facts;
  const until = account.holds.find(({ kind }) => kind === state)?.until;
  const statement = timeUntil(until, locale);
  if (state === 'disputed') return { statement, lead: sentences(remark(facts)) };
  if (state === 'moratorium') {
    return {
      statement,
      lead: sentences(
        msg('We ask for nothing now. You can still pay at any time if you wish.', {
          id: 'balance.moratorium.text',
        }),
      ),
    };
  }
  return {
    statement,
    lead: sentences(agreed(), openSum(facts)),
  };
}

function timeUntil(until: string | undefined, locale: string): string {
  if (until === undefined) return noDemand();
  const untilDate = formatDate(until, locale);
  return msg(str`You have time until ${untilDate}`, { id: 'balance.pause.title' });
}

const agreed = (): string => msg('That is what we agreed.', { id: 'balance.pause.text' });

function restricted(facts: Facts): Headline {
  const since = lastDay(facts.account, 'restricted');
  const sinceDate = since === undefined ? '' : formatDate(since, facts.locale);
  return {
    statement: sinceDate
      ? msg(str`Your service has been limited since ${sinceDate}`, {
          id: 'balance.restricted.since.title',
        })
      : msg('Your service is limited', { id: 'balance.restricted.title' }),
    lead: sentences(
      openSum(facts),
      msg('Emergency calls always work. Any of the three ways helps.', {
        id: 'balance.restricted.text',
      }),
    ),
  };
}

/** Names of others, as far as they fit into a sentence. */
const longestName = 40;

function ended(facts: Facts): Headline {
  const { external, balance } = facts.account;
  if (!external) {
    return {
      statement: msg('Your contract has ended', { id: 'balance.closed.title' }),
      lead: sentences(
        balance.payNow.amount.amountMinor > 0
          ? openSum(facts)
          : msg('Nothing is open.', { id: 'balance.closed.text' }),
      ),
    };
  }
  const organisation = external.org.slice(0, longestName);
  const caseReference = external.reference.slice(0, longestName);
  return {
    statement: msg(str`${organisation} now looks after your account`, {
      id: 'balance.external.title',
    }),
    lead: sentences(
      external.payTo === 'us'
        ? msg('You can still pay us.', { id: 'balance.external.us.text' })
        : msg('Please pay there and not to us.', { id: 'balance.external.agency.text' }),
      msg(str`Your reference there: ${caseReference}.`, { id: 'balance.external.text' }),
    ),
  };
}

function settled(facts: Facts): Headline {
  return {
    statement:
      facts.state === 'completed'
        ? msg('Your plan is paid', { id: 'balance.completed.title' })
        : msg('All is paid', { id: 'balance.none.title' }),
    lead: remark(facts) ?? thanks(facts),
  };
}

function thanks({ account, locale }: Facts): string {
  const paid = lastDay(account, 'paymentBooked');
  if (paid === undefined) return msg('Nothing is open.', { id: 'balance.closed.text' });
  const paidDate = formatDate(paid, locale);
  return msg(str`Thank you. Your last payment arrived on ${paidDate}.`, {
    id: 'balance.none.thanks.text',
  });
}

function plan(facts: Facts): Headline {
  const { plan, account, locale, today } = facts;
  const missed = plan && missedInstalment(plan);
  if (missed) {
    return {
      eyebrow: msg('Open instalment', { id: 'balance.missed.eyebrow.label' }),
      money: openPart(missed),
      lead: sentences(planned(missed.dueDate, locale)),
    };
  }
  const next = plan?.nextInstalment ?? account.nextDue;
  if (next?.dueDate === undefined) {
    return {
      eyebrow: msg('Your instalment plan', { id: 'balance.plan.eyebrow.label' }),
      statement: noDemand(),
      lead: '',
    };
  }
  const pause = account.holds.find(({ kind }) => kind === 'pause');
  const isPast = next.dueDate < today;
  if (pause && isPast) {
    return { statement: timeUntil(pause.until, locale), lead: sentences(agreed()) };
  }
  return {
    eyebrow: msg('Next instalment', { id: 'balance.plan.next.label' }),
    money: next.amount,
    lead: sentences(isPast ? planned(next.dueDate, locale) : coming(next.dueDate, plan, locale)),
  };
}

function coming(on: string, plan: Facts['plan'], locale: string): string {
  const nextDate = formatDate(on, locale);
  return plan?.collection === 'directDebit'
    ? msg(str`We collect it on ${nextDate} from your account.`, { id: 'balance.plan.debit.text' })
    : msg(str`Please pay it by ${nextDate}.`, { id: 'balance.plan.text' });
}

function planned(on: string, locale: string): string {
  const missedDate = formatDate(on, locale);
  return msg(str`It was planned for ${missedDate}. Your plan goes on.`, {
    id: 'balance.missed.text',
  });
}
