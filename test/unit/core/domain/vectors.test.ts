/** The published vectors are the table tests of the kernel: what others check against, we hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlanChangeRequest } from '../../../../src/core/contract/index.js';
import {
  addMonths,
  annualRate,
  aprPercent,
  changePlan,
  checkPlanPolicy,
  currencyDigits,
  onBusinessDay,
  planFrame,
  schedulePlan,
  splitMinor,
  suggestedInstalmentMinor,
  yearsBetween,
  type Frequency,
  type HouseholdMonth,
  type PlanBand,
  type PlanTerms,
  type PlanWish,
  type Refusal,
} from '../../../../src/core/domain/index.js';

const folder = new URL('../../../../src/core/domain/vectors/', import.meta.url);

interface Head {
  readonly version: string;
  readonly about: string;
  readonly source: string;
  /** What each member means. */
  readonly fields: Readonly<Record<string, string>>;
}
interface File<V> extends Head {
  readonly vectors: readonly V[];
}
interface Setting {
  readonly today: string;
  readonly holidays: readonly string[];
  readonly band: PlanBand;
}

function read<T extends Head>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as T;
}

const frameOf = ({ today, holidays, band }: Setting) => planFrame(band, today, new Set(holidays));

describe('the published vectors', () => {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''));

  it.each(names)('%s says its version, its source and what its members mean', (name) => {
    const { version, about, source, fields, ...more } = read<File<object>>(name);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(about).toBeTruthy();
    expect(source).toBeTruthy();
    const members = new Set([...Object.keys(more), ...more.vectors.flatMap(Object.keys)]);
    for (const told of ['vectors', 'name']) members.delete(told);
    expect([...members].filter((member) => !(member in fields))).toEqual([]);
  });

  it.each(
    read<File<{ totalMinor: number; count: number; amountsMinor: number[] }>>('split').vectors,
  )('split: $totalMinor by $count', ({ totalMinor, count, amountsMinor }) => {
    expect(splitMinor(totalMinor, count)).toEqual(amountsMinor);
  });

  it.each(read<File<{ currency: string; digits: number | null }>>('currency-digits').vectors)(
    'currency digits: $currency has $digits',
    ({ currency, digits }) => {
      expect(currencyDigits(currency) ?? null).toBe(digits);
    },
  );

  it.each(
    read<File<{ date: string; months: number; anchorDay: number; result: string }>>('months')
      .vectors,
  )('months: $date and $months', ({ date, months, anchorDay, result }) => {
    expect(addMonths(date, months, anchorDay)).toBe(result);
  });

  const days = read<File<{ date: string; result: string }> & { holidays: string[] }>(
    'business-days',
  );
  it.each(days.vectors)('business days: $date is $result', ({ date, result }) => {
    expect(onBusinessDay(date, new Set(days.holidays))).toBe(result);
  });

  interface Planned {
    readonly name: string;
    readonly totalMinor: number;
    readonly wish: PlanWish;
    readonly refusal?: Refusal;
    readonly instalments?: readonly { readonly dueDate: string; readonly amountMinor: number }[];
    readonly feeMinor?: number;
    readonly aprPercent?: number;
  }
  const plans = read<File<Planned> & Setting>('plans');
  it.each(plans.vectors)('plans: $name', (vector) => {
    const { totalMinor, wish, refusal, instalments, feeMinor = 0, aprPercent: apr } = vector;
    const band = { ...plans.band, feeMinor };
    const outcome = schedulePlan(totalMinor, wish, frameOf({ ...plans, band }));
    const numbered = instalments?.map((each, index) => ({ number: index + 1, ...each }));
    expect(outcome.ok ? undefined : outcome.refusal).toEqual(refusal);
    expect(outcome.ok ? outcome.value.instalments : undefined).toEqual(numbered);
    if (apr !== undefined) expect(aprPercent(totalMinor, instalments!, plans.today)).toBe(apr);
  });

  interface Changed {
    readonly name: string;
    readonly plan: string;
    readonly request: PlanChangeRequest;
    readonly refusal?: Refusal;
    readonly instalments?: readonly object[];
  }
  const changes = read<File<Changed> & Setting & { plans: Record<string, PlanTerms> }>('changes');
  it.each(changes.vectors)('changes: $name', ({ plan, request, refusal, instalments }) => {
    let made = 0;
    const newId = () => `new${(made += 1)}`;
    const outcome = changePlan(request, changes.plans[plan]!, frameOf(changes), newId);
    expect(outcome.ok ? undefined : outcome.refusal).toEqual(refusal);
    const after = outcome.ok ? outcome.value.instalments : undefined;
    expect(
      after?.map(({ dueDate, amountMinor, paidMinor }) => ({ dueDate, amountMinor, paidMinor })),
    ).toEqual(instalments);
  });

  interface Rated {
    readonly name: string;
    readonly principalMinor: number;
    readonly payments: readonly { readonly amountMinor: number; readonly months: number }[];
    readonly percent: number;
    readonly shownPercent: number;
  }
  interface Dated {
    readonly start: string;
    readonly end: string;
    readonly years: number;
  }
  const apr = read<File<Rated> & { dated: Dated[] }>('apr');
  it.each(apr.vectors)('APR: $name', ({ principalMinor, payments, percent, shownPercent }) => {
    const timed = payments.map(({ amountMinor, months }) => ({ amountMinor, years: months / 12 }));
    expect(100 * annualRate(principalMinor, timed)).toBeCloseTo(percent, 2);
    const start = '2026-01-01';
    const dated = payments.map(({ amountMinor, months }) => ({
      amountMinor,
      dueDate: addMonths(start, months),
    }));
    expect(aprPercent(principalMinor, dated, start)).toBe(shownPercent);
  });
  it.each(apr.dated)('APR: from $start to $end are $years years', ({ start, end, years }) => {
    expect(yearsBetween(start, end)).toBeCloseTo(years, 6);
  });

  interface Household {
    readonly name: string;
    readonly household: HouseholdMonth;
    readonly frequency: Frequency;
    readonly suggestedMinor: number | null;
  }
  it.each(read<File<Household>>('affordability').vectors)(
    'affordability: $name, $frequency',
    ({ household, frequency, suggestedMinor }) => {
      expect(suggestedInstalmentMinor(household, frequency) ?? null).toBe(suggestedMinor);
    },
  );

  interface Policy {
    readonly name: string;
    readonly accepted: boolean;
    readonly bands: readonly PlanBand[];
  }
  it.each(read<File<Policy>>('policies').vectors)('policies: $name', ({ accepted, bands }) => {
    if (accepted) expect(checkPlanPolicy(bands)).toBe(bands);
    else expect(() => checkPlanPolicy(bands)).toThrow(RangeError);
  });
});
