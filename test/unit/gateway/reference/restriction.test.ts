/** The suspension shield as the service runs it: its facts are the account's records. */
import { describe, expect, test } from 'vitest';
import type { DisputeDecision } from '../../../../src/gateway/reference/index.js';
import { bench, type Bench } from './bench.js';

const restriction = async (b: Bench) => (await b.call('getAccount')).restriction;

/** Objects to the one bill that can still be objected to; resolves with the request's id. */
async function dispute(b: Bench): Promise<string> {
  const { data } = await b.call('listItems', { query: { status: 'open' } });
  const itemIds = data.filter(({ disputable }) => disputable).map(({ id }) => id);
  const body = { itemIds, reasonCode: 'wrongAmount' as const };
  return (await b.call('createDispute', { body })).id;
}

const decide = (b: Bench, id: string, decision: Omit<DisputeDecision, 'accountId' | 'id'>) =>
  b.service.decideDispute({ accountId: b.accountId, id, ...decision });

/** Takes one fact away. */
async function forget(b: Bench, fact: 'claim' | 'protection'): Promise<void> {
  await b.store.commit(b.accountId, async (tx) => {
    const account = (await tx.get('account', b.accountId))!;
    if (fact === 'protection') await tx.put('account', { ...account, protection: undefined });
    const [item] = await tx.list('item');
    if (fact === 'claim') await tx.put('item', { ...item!, claim: undefined });
  });
}

describe('an announced restriction', () => {
  test('says when, what would stay, and what prevents it', async () => {
    const b = await bench('restrictionAnnounced');
    expect(await restriction(b)).toEqual({
      verdict: 'announced',
      reasons: ['thresholdReached', 'noticeTooRecent'],
      noticeSentOn: '2026-11-18',
      earliestDate: '2026-12-03',
      prevent: { amount: b.eur(6_481), payBy: '2026-12-02' },
      services: [
        { kind: 'emergency', working: 'yes' },
        { kind: 'voiceIncoming', working: 'yes', until: '2026-12-10' },
        { kind: 'voiceOutgoing', working: 'no' },
        { kind: 'smsIncoming', working: 'no' },
        { kind: 'smsOutgoing', working: 'no' },
        { kind: 'mobileData', working: 'no' },
        { kind: 'internet', working: 'yes' },
      ],
    });
    await b.sleep(10);
    expect(await restriction(b)).toMatchObject({ verdict: 'possible', earliestDate: '2026-12-03' });
  });

  test('cannot happen while enough of it is contested', async () => {
    const b = await bench('restrictionAnnounced');
    const id = await dispute(b);
    const contested = { verdict: 'notPossible', reasons: ['contested'] };
    expect(await restriction(b)).toMatchObject(contested);
    await b.sleep(20);
    expect(await restriction(b)).toMatchObject(contested);
    await b.call('withdrawRequest', { id });
    expect(await restriction(b)).toMatchObject({ verdict: 'possible', noticeSentOn: '2026-11-18' });
  });

  test.each([
    [{ decision: 'upheld' } as const, 'notPossible', 8_985],
    [{ decision: 'partlyUpheld', acceptedMinor: 6_481 } as const, 'notPossible', 9_999],
    [{ decision: 'partlyUpheld', acceptedMinor: 6_480 } as const, 'announced', 10_000],
    [{ decision: 'rejected' } as const, 'announced', 16_480],
  ])('after the objection was decided: %o', async (decision, verdict, owedMinor) => {
    const b = await bench('restrictionAnnounced');
    const id = await dispute(b);
    await decide(b, id, decision);
    const account = await b.call('getAccount');
    expect(account.restriction).toMatchObject({ verdict });
    expect(account.balance).toMatchObject({
      total: b.eur(owedMinor),
      payNow: { amount: b.eur(owedMinor) },
    });
    expect(account.holds).toEqual([]);
    const request = await b.call('getRequest', { id });
    expect(request.detail.disputeState).toBe(decision.decision);
    expect(request.detail.heldAmount).toBeUndefined();
    await expect(decide(b, id, decision)).rejects.toMatchObject({ code: 'state-conflict' });
  });

  test('gives up no more than was held back', async () => {
    const b = await bench('restrictionAnnounced');
    const id = await dispute(b);
    const decision = { decision: 'partlyUpheld', acceptedMinor: 20_000 } as const;
    await expect(decide(b, id, decision)).rejects.toThrow(RangeError);
    expect((await b.call('getAccount')).balance.total).toEqual(b.eur(16_480));
  });

  test('cannot happen in a pause that was agreed', async () => {
    const b = await bench('restrictionAnnounced');
    await b.call('createPause', { body: {} });
    expect(await restriction(b)).toEqual({ verdict: 'notPossible', reasons: [] });
  });

  test('is over once a plan covers what is owed', async () => {
    const b = await bench('restrictionAnnounced');
    await b.agreePlan(12);
    expect(await restriction(b)).toMatchObject({
      verdict: 'notPossible',
      reasons: ['planActive', 'belowThreshold'],
    });
  });
});

describe('a restriction in force', () => {
  test('says what works, and how long incoming calls surely do', async () => {
    const b = await bench('restricted');
    expect(await restriction(b)).toMatchObject({
      verdict: 'active',
      services: [
        { kind: 'emergency', working: 'yes' },
        { kind: 'voiceIncoming', working: 'yes', until: '2026-11-23' },
        { kind: 'voiceOutgoing', working: 'no' },
        { kind: 'smsIncoming', working: 'yes' },
        { kind: 'smsOutgoing', working: 'no' },
        { kind: 'mobileData', working: 'no' },
        { kind: 'internet', working: 'yes' },
      ],
    });
  });

  test('is lifted by a proper objection, and a later one needs a new notice', async () => {
    const b = await bench('restricted');
    const id = await dispute(b);
    const account = await b.call('getAccount');
    expect(account.stage).toBe('overdue');
    expect(account.timeline).toContainEqual({ kind: 'restored', on: '2026-11-23' });
    await decide(b, id, { decision: 'rejected' });
    expect(await restriction(b)).toEqual({ verdict: 'notPossible', reasons: ['noNotice'] });
  });
});

describe('what is not known', () => {
  test('is never guessed: a fact of one bill is missing', async () => {
    const b = await bench('restrictionAnnounced');
    await forget(b, 'claim');
    expect(await restriction(b)).toEqual({ verdict: 'unknown', reasons: [] });
  });

  test('is not spoken of: the telco has told nothing', async () => {
    const b = await bench('restrictionAnnounced');
    await forget(b, 'protection');
    expect(await restriction(b)).toBeUndefined();
  });

  test.each(['sv-SE', 'nb-NO', 'fi-FI'])(
    'is what another country’s law says: %s',
    async (locale) => {
      const b = await bench('restrictionAnnounced', { locale });
      expect(await restriction(b)).toEqual({ verdict: 'unknown', reasons: [] });
    },
  );
});
