import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EventBatch } from '../../../src/core/contract/index.js';
import { refusedSoFar } from '../support/refusals.js';
import type { Suite } from './suite.js';

/** What somebody lets us see of how they use the tags. */
export function describeEvents({ customer, backend }: Suite): void {
  describe('events', () => {
    const iso = (msFromNow: number): string =>
      new Date(backend().now().getTime() + msFromNow).toISOString();
    const minute = 60_000;
    const day = 24 * 60 * minute;

    const event = (facts: object = {}): EventBatch['events'][number] => ({
      id: randomUUID(),
      kind: 'seen',
      tag: 'plan-chooser',
      view: 'review',
      at: iso(-minute),
      ...facts,
    });
    const batch = (events: object[], consent: object = {}): EventBatch => ({
      consent: { version: '1', givenAt: iso(-day), purposes: ['improvement'], ...consent },
      events: events as EventBatch['events'],
    });

    it('are taken with consent, once each, with all that may be in them', async () => {
      const someone = await customer('overdue');
      const chose = event({
        kind: 'chose',
        step: 2,
        choice: 'own',
        dwellMs: 4200,
        reactionMs: 800,
      });
      const failed = event({ kind: 'error', code: 'network' });
      await someone.call('recordEvents', { body: batch([chose, failed]) });
      await someone.call('recordEvents', { body: batch([chose]) });

      const kept = await backend().events(someone.accountId);
      expect(kept).toHaveLength(2);
      const { id, ...facts } = chose;
      expect(kept.find((record) => record.id === id)).toMatchObject({
        state: 'recorded',
        consentVersion: '1',
        event: facts,
      });
    });

    it('are refused without consent, and under an older, another or a forged one; each is counted', async () => {
      const someone = await customer('overdue');
      const bodies = [
        { events: [event()] },
        batch([event()], { version: '0' }),
        batch([event()], { purposes: ['survey'] }),
        batch([event()], { givenAt: iso(day) }),
      ];
      const before = await refusedSoFar(backend(), 'recordEvents', 'consent-missing');
      for (const body of bodies) {
        await someone.refused('recordEvents', 'consent-missing', { body });
      }
      expect(await backend().events(someone.accountId)).toEqual([]);
      expect(await refusedSoFar(backend(), 'recordEvents', 'consent-missing')).toBe(
        before + bodies.length,
      );
    });

    it.each<[string, () => object]>([
      ['an amount', () => event({ amount: 4_990 })],
      ['a name', () => event({ view: 'Frau Sander' })],
      ['a name that looks like one of ours', () => event({ view: 'sander' })],
      ['a URL', () => event({ choice: 'https://www.telco.example/bill' })],
      ['free text', () => event({ code: 'I lost my job' })],
      ['a time that has not come', () => event({ at: iso(6 * minute) })],
      ['a time before the consent', () => event({ at: iso(-2 * day) })],
    ])(
      'are refused as a whole with %s in one, counted, and nothing is kept',
      async (_what, bad) => {
        const someone = await customer('overdue');
        const body = batch([event(), bad()]);
        const before = await refusedSoFar(backend(), 'recordEvents', 'validation-failed');
        await someone.refused('recordEvents', 'validation-failed', { body });
        expect(await backend().events(someone.accountId)).toEqual([]);
        expect(await refusedSoFar(backend(), 'recordEvents', 'validation-failed')).toBe(before + 1);
        // What was well is taken when it comes by itself.
        await someone.call('recordEvents', { body: batch(body.events.slice(0, 1)) });
        expect(await backend().events(someone.accountId)).toHaveLength(1);
      },
    );

    it('may come from clocks that are some minutes apart', async () => {
      const someone = await customer('overdue');
      await someone.call('recordEvents', { body: batch([event({ at: iso(4 * minute) })]) });
      await someone.call('recordEvents', {
        body: batch([event({ at: iso(-minute) })], { givenAt: iso(2 * minute) }),
      });
    });

    it('are fifty at most', async () => {
      const someone = await customer('overdue');
      const fifty = Array.from({ length: 50 }, () => event());
      await someone.call('recordEvents', { body: batch(fifty) });
      await someone.refused('recordEvents', 'validation-failed', {
        body: batch([...fifty, event()]),
      });
    });
  });
}
