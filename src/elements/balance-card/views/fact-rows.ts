import { msg, str } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import { partAmount } from '../../../core/domain/account-state.js';
import { formatDate } from '../../../i18n/index.js';
import { ledger, type LedgerRow } from '../../parts/later/ledger.js';
import type { AccountFacts } from './account-facts.js';

/** Where nothing is asked for today: what comes next, or what has been done, as a short bill. */
export function factRows(facts: AccountFacts, locale: string): TemplateResult | typeof nothing {
  const rows = rowsOf(facts, locale);
  return rows.length > 0 ? ledger(rows, undefined, locale) : nothing;
}

function rowsOf({ state, account, plan, target }: AccountFacts, locale: string): LedgerRow[] {
  // Beside three ways there is no room for more than the ring.
  if (state === 'plan' && plan && !target) {
    const last = plan.instalments.at(-1)?.dueDate;
    const lastDate = last === undefined ? '' : formatDate(last, locale);
    return [
      { name: msg('Paid already', { id: 'balance.plan.done.label' }), money: plan.paid },
      {
        name: msg('Still open in the plan', { id: 'balance.plan.remaining.label' }),
        remark: lastDate
          ? msg(str`Last instalment on ${lastDate}`, { id: 'balance.plan.last.label' })
          : undefined,
        money: plan.remaining,
      },
    ];
  }
  if (state !== 'none' && state !== 'completed') return [];

  const { nextDue, balance } = account;
  const rows: LedgerRow[] = [];
  if (nextDue) {
    const dueDate = nextDue.dueDate === undefined ? '' : formatDate(nextDue.dueDate, locale);
    rows.push({
      name: msg('Next bill', { id: 'balance.none.next.label' }),
      remark: dueDate
        ? msg(str`Is due on ${dueDate}`, { id: 'balance.none.nextDue.label' })
        : undefined,
      money: nextDue.amount,
    });
  }
  const credit = partAmount(balance, 'credit');
  if (credit) {
    rows.push({ name: msg('Your credit', { id: 'balance.none.credit.label' }), money: credit });
  }
  return rows;
}
