import type { Faker } from '@faker-js/faker';
import { addDays } from '../../src/core/domain/index.js';
import type { AccountRecord, Entry, ItemRecord } from '../../src/gateway/reference/index.js';
import { scenarios, type ScenarioName, type ScenarioOptions } from '../../src/testing/index.js';
import { historyOf } from './history.js';

const historyMonths = 24;
/** These bring their own bills, or none of the usual size. */
const withoutHistory = new Set<ScenarioName>(['manyItems', 'longest']);

/** One customer's account in a state, with the two years before it. */
export function accountEntries(
  scenario: ScenarioName,
  today: string,
  options: ScenarioOptions,
  faker: Faker,
): Entry[] {
  const entries = scenarios[scenario](today, options);
  const account = entries.flatMap((entry) => (entry.kind === 'account' ? [entry.record] : []))[0];
  if (!account || withoutHistory.has(scenario)) return entries;
  const bills = entries.flatMap((entry) =>
    entry.kind === 'item' && entry.record.kind === 'bill' ? [entry.record] : [],
  );
  const hasPlan = entries.some(({ kind }) => kind === 'plan');
  const history = historyOf({
    account,
    months: historyMonths,
    until: hasPlan ? addDays(today, -20) : lastIssue(bills, today),
    today,
    bills,
    monthlyMinor: bills[0]?.amountMinor ?? 4_495,
    faker,
  });
  const withHistory: AccountRecord = {
    ...account,
    timeline: [...history.timeline, ...account.timeline].sort((a, b) =>
      a.on === b.on ? 0 : a.on < b.on ? -1 : 1,
    ),
  };
  const others = entries.filter(({ kind }) => kind !== 'account');
  return [{ kind: 'account', record: withHistory }, ...history.entries, ...others];
}

/** Current bills of a plan's customer go on; else nothing is newer than what the state is about. */
function lastIssue(bills: readonly ItemRecord[], today: string): string {
  return (
    bills
      .map(({ issuedOn }) => issuedOn)
      .sort()
      .at(-1) ?? addDays(today, -20)
  );
}
