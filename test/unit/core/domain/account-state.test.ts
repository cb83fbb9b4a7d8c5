import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../src/core/contract/index.js';
import {
  accountState,
  isNews,
  lastDay,
  partAmount,
} from '../../../../src/core/domain/account-state.js';

const today = '2026-11-23';
const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
type Part = Account['balance']['parts'][number];

function account(changes: Partial<Account> = {}, payNow = 0, parts: Part[] = []): Account {
  return {
    balanceVersion: '1',
    balance: {
      total: euro(payNow),
      payNow: { amount: euro(payNow) },
      parts,
      partsComplete: true,
      asOf: '2026-11-23T09:00:00Z',
    },
    stage: payNow > 0 ? 'overdue' : 'none',
    timeline: [],
    holds: [],
    ...changes,
  };
}

const restriction = (verdict: 'active' | 'announced' | 'possible') => ({ verdict, reasons: [] });
const part = (kind: Part['kind'], amountMinor: number): Part => ({
  kind,
  amount: euro(amountMinor),
});
const returned = { kind: 'debitReturned', on: '2026-11-20' } as const;
const booked = { kind: 'paymentBooked', on: '2026-11-21' } as const;
const completed = { kind: 'planCompleted', on: '2026-11-20' } as const;
const scheduledDebit = { amount: euro(4_495), on: '2026-12-01', maskedAccount: 'DE•• 3000' };

describe('the state of an account', () => {
  const owing = 8_490;
  it.each<[expected: string, given: string, Account]>([
    ['none', 'nothing is owed', account()],
    ['upcoming', 'something falls due', account({ stage: 'upcoming' })],
    ['due', 'something is due', account({ stage: 'due' }, owing)],
    ['overdue', 'something is late', account({}, owing)],
    [
      'external',
      'somebody else asks',
      account({ stage: 'external', holds: [{ kind: 'moratorium' }] }),
    ],
    ['closed', 'the contract has ended', account({ stage: 'closed', activePlanId: 'p' })],
    ['unknown', 'a newer backend says more', account({ stage: 'unknown' }, owing)],
    [
      'moratorium',
      'it rests by law',
      account({ stage: 'serviceStopped', holds: [{ kind: 'moratorium' }] }, owing),
    ],
    [
      'restricted',
      'service is limited',
      account({ stage: 'serviceLimited', activePlanId: 'p' }, owing),
    ],
    ['restricted', 'service has stopped', account({ stage: 'serviceStopped' }, owing)],
    [
      'restricted',
      'the verdict says so',
      account({ restriction: restriction('active'), activePlanId: 'p' }, owing),
    ],
    [
      'plan',
      'a plan runs',
      account({ activePlanId: 'p', restriction: restriction('announced') }, owing),
    ],
    [
      'announced',
      'a restriction was announced',
      account({ restriction: restriction('announced'), timeline: [returned] }, owing),
    ],
    [
      'announced',
      'a restriction is possible now',
      account({ restriction: restriction('possible') }, owing),
    ],
    [
      'none',
      'it was announced, and all is paid',
      account({ restriction: restriction('announced') }),
    ],
    [
      'returned',
      'a debit came back',
      account({ timeline: [booked, returned], holds: [{ kind: 'promise' }] }, owing),
    ],
    [
      'overdue',
      'a debit came back, and something was paid since',
      account({ timeline: [returned, booked] }, owing),
    ],
    ['none', 'a debit came back, and all is paid', account({ timeline: [returned] })],
    [
      'transit',
      'money is on its way',
      account({ holds: [{ kind: 'promise' }] }, 0, [part('inTransit', -8_490)]),
    ],
    [
      'overdue',
      'money is on its way, and does not do',
      account({}, owing, [part('inTransit', -100)]),
    ],
    [
      'promise',
      'a payment was promised',
      account({ holds: [{ kind: 'pause' }, { kind: 'promise' }] }, owing),
    ],
    ['pause', 'it rests', account({ holds: [{ kind: 'pause' }], scheduledDebit }, 0)],
    [
      'debit',
      'a debit is to come',
      account({ stage: 'upcoming', scheduledDebit }, 0, [part('disputed', 500)]),
    ],
    [
      'overdue',
      'a debit is to come, and something else is owed',
      account({ scheduledDebit }, owing),
    ],
    ['disputed', 'all is disputed', account({ timeline: [completed] }, 0, [part('disputed', 500)])],
    ['overdue', 'some is disputed', account({}, owing, [part('disputed', 500)])],
    ['completed', 'a plan was paid off', account({ timeline: [completed] })],
    [
      'overdue',
      'a plan was paid off, and something new is owed',
      account({ timeline: [completed] }, owing),
    ],
  ])('is %s: %s', (expected, _given, given) => {
    expect(accountState(given, today)).toBe(expected);
  });
});

describe('a part of the balance', () => {
  const { balance } = account({}, 0, [part('inTransit', -500), part('credit', 0)]);

  it('is a positive amount', () => {
    expect(partAmount(balance, 'inTransit')).toEqual(euro(500));
  });

  it('that is nothing, or not there, is none', () => {
    expect(partAmount(balance, 'credit')).toBeUndefined();
    expect(partAmount(balance, 'overdue')).toBeUndefined();
  });
});

describe('the newest step of a kind', () => {
  const timeline = [{ ...completed, on: '2026-01-05' }, booked, completed, returned];

  it('has its day', () => {
    expect(lastDay(account({ timeline }), 'planCompleted')).toBe('2026-11-20');
    expect(lastDay(account({ timeline }), 'noticeSent')).toBeUndefined();
  });

  it.each([
    ['2026-11-19', false],
    ['2026-11-20', true],
    ['2026-12-04', true],
    ['2026-12-05', false],
  ])('on %s: news is %s', (day, news) => {
    expect(isNews(account({ timeline }), 'planCompleted', day)).toBe(news);
  });
});
