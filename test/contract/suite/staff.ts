import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  operationNames,
  staffOperation,
  staffOperationNames,
  staffScopes,
  type WeeklyReport,
} from '../../../src/core/contract/index.js';
import {
  daysBetween,
  daysOfWeek,
  toCivilDate,
  weekOf,
  weeksFrom,
} from '../../../src/core/domain/index.js';
import { callOf } from '../support/calls.js';
import { readRefusal, type Customer } from '../support/customer.js';
import { agree } from '../support/journeys.js';
import { refusedSoFar } from '../support/refusals.js';
import { StaffMember } from '../support/staff.js';
import { change, fact, staffCalls } from '../support/staff-calls.js';
import type { Suite } from './suite.js';

/** What the telco's own people read and tell, and who they are not. */
export function describeStaff({ backend, customer }: Suite): void {
  const staff = async () => new StaffMember(backend(), await backend().staffToken());
  const daysAgo = (days: number) =>
    new Date(backend().now().getTime() - days * 86_400_000).toISOString().slice(0, 10);
  const caseOf = async (someone: Customer) => {
    const member = await staff();
    const q = await backend().referenceOf(someone.accountId);
    const { data } = (await member.call('findCases', { query: { q } })).data;
    return { member, ref: data[0]?.ref ?? '' };
  };

  describe('staff routes', () => {
    it.each(staffOperationNames)("%s refuses a customer's token, and counts it", async (name) => {
      const someone = await customer('overdue');
      const before = await refusedSoFar(backend(), name, 'unauthenticated');
      const asStaff = new StaffMember(backend(), someone.token);
      await asStaff.refused(name, 'unauthenticated', staffCalls[name]);
      expect(await refusedSoFar(backend(), name, 'unauthenticated')).toBe(before + 1);
    });

    it.each(staffOperationNames)('%s needs its scope', async (name) => {
      const { scope } = staffOperation(name);
      const token = await backend().staffToken(staffScopes.filter((each) => each !== scope));
      const { headers } = await new StaffMember(backend(), token).refused(
        name,
        'insufficient-scope',
        staffCalls[name],
      );
      expect(headers.get('www-authenticate')).toContain(`scope="${scope}"`);
    });

    it.each(operationNames)('%s refuses a token of the staff, and counts it', async (name) => {
      const someone = await customer('overdue');
      const before = await refusedSoFar(backend(), name, 'unauthenticated');
      const authorization = `Bearer ${await backend().staffToken()}`;
      await readRefusal(
        await someone.send(name, callOf(name, { headers: { authorization } })),
        'unauthenticated',
        backend(),
      );
      expect(await refusedSoFar(backend(), name, 'unauthenticated')).toBe(before + 1);
    });
  });

  describe('a case', () => {
    it('is found by the whole customer number alone, under a pseudonym that stays', async () => {
      const someone = await customer('overdue');
      const { member, ref } = await caseOf(someone);
      expect(ref).not.toContain(someone.accountId);
      expect((await caseOf(someone)).ref).toBe(ref);
      const q = (await backend().referenceOf(someone.accountId)).slice(0, -1);
      expect((await member.call('findCases', { query: { q } })).data.data).toEqual([]);
    });

    it('tells what the customer said and chose, and keeps its version until that changes', async () => {
      const someone = await customer('overdue', { stepUp: true });
      const { member, ref } = await caseOf(someone);
      const before = await member.call('getAgentBrief', { id: ref });
      expect(before.data).toMatchObject({ told: [], chose: [], phrases: ['threeWays', 'sumUp'] });
      expect(JSON.stringify(before.data)).not.toContain(someone.accountId);

      const again = await member.send('getAgentBrief', {
        id: ref,
        headers: { 'if-none-match': before.etag },
      });
      expect(again.status).toBe(304);

      await agree(someone);
      const text = 'Ich habe erst am Monatsende Geld.';
      await someone.call('createMessage', { body: { topicCode: 'bill', text } });
      const after = await member.call('getAgentBrief', { id: ref });
      expect(after.etag).not.toBe(before.etag);
      expect(after.data).toMatchObject({
        told: [{ kind: 'message', words: text, open: true }],
        chose: [{ kind: 'plan', state: 'running' }],
        avoid: expect.arrayContaining(['askingForReasons', 'anotherPlan']),
      });
    });

    it('under a moratorium asks for nothing', async () => {
      const { member, ref } = await caseOf(await customer('moratorium'));
      const { data } = await member.call('getAgentBrief', { id: ref });
      expect(data).toMatchObject({ approach: 'protected', approachReason: 'legalPause' });
      expect(data.phrases).toEqual(['nothingDemanded', 'debtAdvice', 'sumUp']);
      expect(data.avoid).toEqual(['askingForMoney', 'askingForReasons', 'announcingConsequences']);
    });

    it('of nobody is not found', async () => {
      await (await staff()).refused('getAgentBrief', 'not-found', { id: 'nobody' });
    });
  });

  describe('the weekly report', () => {
    const trigger = 'paid';
    const read = async () => {
      const member = await staff();
      const week = weekOf(toCivilDate(backend().now(), 'Europe/Berlin'));
      return (await member.call('getWeeklyReport', { query: { week } })).data;
    };
    const refusedAnswers = async () => {
      const { refusals } = await read();
      const count = (code: string) =>
        refusals.find((row) => row.operation === 'createSurveyResponse' && row.code === code)
          ?.count ?? 0;
      return {
        'validation-failed': count('validation-failed'),
        'already-answered': count('already-answered'),
      };
    };
    const exitsBy = async (reason: string) =>
      (await read()).feedback.notAsked.find((row) => row.reason === reason)?.exits ?? 0;

    it('counts who was asked, who answered, and who was left alone, and why', async () => {
      const before = await read();
      const refusedBefore = await refusedAnswers();
      const protectedBefore = await exitsBy('moratorium');
      const disputesBefore = await exitsBy('openDispute');
      const someone = await customer('nothingDue');
      const { data: survey } = await someone.call('getNextSurvey', { query: { trigger } });
      const surveyId = survey?.surveyId ?? '';
      await someone.call('markSurveyShown', { id: surveyId });
      const answer = { surveyId, followUps: [], mayContact: true };
      await someone.refused('createSurveyResponse', 'validation-failed', {
        body: { ...answer, score: 11 },
      });
      await someone.call('createSurveyResponse', { body: { ...answer, score: 2 } });
      await someone.refused('createSurveyResponse', 'already-answered', {
        body: { ...answer, score: 9 },
      });

      const moratorium = await customer('moratorium');
      expect((await moratorium.send('getNextSurvey', { query: { trigger } })).status).toBe(204);
      // A reload is no second exit.
      expect((await moratorium.send('getNextSurvey', { query: { trigger } })).status).toBe(204);
      const disputing = await customer('partlyDisputed');
      expect((await disputing.send('getNextSurvey', { query: { trigger } })).status).toBe(204);

      const after = await read();
      expect(after.feedback).toMatchObject({
        exits: before.feedback.exits + 3,
        asked: before.feedback.asked + 1,
        answered: before.feedback.answered + 1,
      });
      expect(await exitsBy('moratorium')).toBe(protectedBefore + 1);
      expect(await exitsBy('openDispute')).toBe(disputesBefore + 1);
      // Each refusal is counted, and the report tells of it.
      expect(await refusedAnswers()).toEqual({
        'validation-failed': refusedBefore['validation-failed'] + 1,
        'already-answered': refusedBefore['already-answered'] + 1,
      });
      expect(after.results.map(({ definition }) => definition)).not.toContain('');
    });

    it('of the next week shows what was changed, and what it did', async () => {
      const member = await staff();
      const today = toCivilDate(backend().now(), 'Europe/Berlin');
      const week = daysOfWeek(weekOf(today))!;
      const next = weeksFrom(week, 1);
      const reportOf = async (of: string) =>
        (await (await staff()).call('getWeeklyReport', { query: { week: of } })).data;
      const complaintsIn = ({ harm }: WeeklyReport) =>
        harm.find(({ signal }) => signal === 'complaints')!.count;

      // Before the change many complain; afterwards nobody does.
      for (let count = 0; count < 15; count += 1) {
        const { ref } = await caseOf(await customer('nothingDue'));
        const body = { ...fact, pseudonym: ref, kind: 'complaint' as const, on: week.from };
        await member.call('recordFact', { body, key: randomUUID() } as never);
      }
      const told = { ...change, measure: 'complaints' as const, from: next.from };
      const id = randomUUID();
      await member.call('recordChange', { body: told, key: id } as never);
      const idsIn = ({ changes }: WeeklyReport) => changes.map((each) => each.id);
      expect(idsIn(await reportOf(week.week))).not.toContain(id);

      await backend().advanceDays(daysBetween(today, next.to) + 2);
      const [before, after] = [await reportOf(week.week), await reportOf(next.week)];
      expect(after.complete).toBe(true);
      expect(after.changes.find((each) => each.id === id)).toEqual({
        ...told,
        id,
        before: complaintsIn(before),
        after: complaintsIn(after),
        verdict: 'better',
      });
      expect(complaintsIn(before) - complaintsIn(after)).toBeGreaterThanOrEqual(15);
      expect(idsIn(before)).not.toContain(id);
    });

    it('is not made for a week that there is not', async () => {
      const { problem } = await (
        await staff()
      ).refused('getWeeklyReport', 'validation-failed', {
        query: { week: '2025-W53' },
      });
      expect(problem.errors).toEqual([{ pointer: '?week', code: 'not-allowed' }]);
    });
  });

  describe('what the staff tells', () => {
    it('is kept once under its key', async () => {
      const { member, ref } = await caseOf(await customer('overdue'));
      const told = { ...fact, pseudonym: ref, on: daysAgo(2) };
      for (const [name, body, other] of [
        ['recordFact', told, { ...told, on: daysAgo(3) }],
        ['recordChange', change, { ...change, measure: 'nps' }],
      ] as const) {
        const key = randomUUID();
        const first = await member.call(name, { body, key } as never);
        expect(await member.call(name, { body, key } as never)).toEqual(first);
        await member.refused(name, 'idempotency-key-reused', { body: other, key });
        await member.refused(name, 'idempotency-key-missing', { body, key: null });
      }
    });

    it('is about somebody who is there, in the past, and nothing but what is asked', async () => {
      const { member, ref } = await caseOf(await customer('overdue'));
      const told = { ...fact, pseudonym: ref, on: daysAgo(2) };
      await member.refused('recordFact', 'not-found', { body: fact });
      await member.refused('recordFact', 'date-out-of-range', {
        body: { ...told, on: daysAgo(-2) },
      });
      await member.refused('recordFact', 'validation-failed', { body: { ...told, name: 'Jule' } });
      await member.refused('recordFact', 'validation-failed', { body: { ...told, kind: 'lie' } });
      await member.refused('recordChange', 'validation-failed', {
        body: { ...change, measure: 'money' },
      });
      await member.refused('getWeeklyReport', 'validation-failed', { query: { week: 'W48' } });
    });
  });
}
