import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventBatch } from '../../../src/core/contract/index.js';
import { Reporter, type Consent, type Interaction } from '../../../src/telemetry/index.js';

const consent: Consent = {
  version: '2026-01',
  givenAt: '2026-11-30T10:00:00Z',
  purposes: ['improvement'],
};
const seen: Interaction = { kind: 'seen', tag: 'balance-card', view: 'first' };

function start(initial: Consent | undefined) {
  const page = { consent: initial, now: new Date('2026-12-01T09:00:00Z') as Date | undefined };
  const batches: EventBatch[] = [];
  let ids = 0;
  const reporter = new Reporter({
    consent: () => page.consent,
    now: () => page.now,
    createId: () => `id-${++ids}`,
    send: (batch) => {
      batches.push(batch);
      return Promise.resolve();
    },
  });
  return { reporter, batches, page };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('reports', () => {
  it('leave in one batch that the contract takes', async () => {
    const { reporter, batches } = start(consent);
    reporter.report(seen);
    reporter.report({ ...seen, kind: 'chose', choice: 'pay', dwellMs: 1234.5 });
    await vi.advanceTimersByTimeAsync(5_000);

    expect(batches).toHaveLength(1);
    expect(EventBatch.parse(batches[0])).toEqual({
      consent,
      events: [
        { ...seen, id: 'id-1', at: '2026-12-01T09:00:00.000Z' },
        {
          kind: 'chose',
          tag: 'balance-card',
          view: 'first',
          choice: 'pay',
          dwellMs: 1235,
          id: 'id-2',
          at: '2026-12-01T09:00:00.000Z',
        },
      ],
    });
  });

  it.each([
    ['nobody agreed', undefined],
    ['somebody agreed to something else', { ...consent, purposes: ['survey' as const] }],
  ])('are not even kept when %s', async (_what, given) => {
    const { reporter, batches, page } = start(given);
    reporter.report(seen);
    page.consent = consent;
    await vi.advanceTimersByTimeAsync(60_000);

    expect(batches).toEqual([]);
  });

  it('that wait are dropped for good, also when consent comes back before they would have left', async () => {
    const { reporter, batches, page } = start(consent);
    reporter.report(seen);
    reporter.drop();
    await vi.advanceTimersByTimeAsync(60_000);
    reporter.report({ ...seen, view: 'pay' });
    page.consent = { ...consent, givenAt: '2026-12-01T08:59:00Z' };
    reporter.flush();
    expect(batches).toEqual([]);

    reporter.report({ ...seen, view: 'result' });
    reporter.flush();
    expect(batches.map(({ events }) => events.map(({ view }) => view))).toEqual([['result']]);
  });

  it('that wait are dropped when consent is withdrawn', async () => {
    const { reporter, batches, page } = start(consent);
    reporter.report(seen);
    page.consent = undefined;
    await vi.advanceTimersByTimeAsync(60_000);

    expect(batches).toEqual([]);
  });

  it.each([
    ['an amount', { ...seen, choice: '59,90' }],
    ['free text', { ...seen, choice: 'I lost my job' }],
    ['an address', { ...seen, view: 'https://pay.example' }],
    ['a reference', { ...seen, choice: 'KD-4711' }],
    ['a name that looks like one of ours', { ...seen, choice: 'sander' }],
    ['a member of every object', { ...seen, view: 'constructor' }],
  ])('carry nothing but our own names: %s is dropped', async (_what, interaction) => {
    const { reporter, batches } = start(consent);
    reporter.report(interaction as Interaction);
    await vi.advanceTimersByTimeAsync(60_000);

    expect(batches).toEqual([]);
  });

  it('carry no member that the contract does not list', async () => {
    const { reporter, batches } = start(consent);
    reporter.report({ ...seen, customer: 'Grete' } as Interaction);
    reporter.flush();

    expect(Object.keys(batches[0]?.events[0] ?? {}).sort()).toEqual([
      'at',
      'id',
      'kind',
      'tag',
      'view',
    ]);
  });

  it('leave in batches of at most fifty', () => {
    const { reporter, batches } = start(consent);
    for (let count = 0; count < 120; count++) reporter.report(seen);
    reporter.flush();

    expect(batches.map(({ events }) => events.length)).toEqual([50, 50, 20]);
  });

  it('have the time of the server, or are dropped', () => {
    const { reporter, batches, page } = start(consent);
    page.now = undefined;
    reporter.report(seen);
    reporter.flush();

    expect(batches).toEqual([]);
  });
});
