import { randomUUID } from 'node:crypto';
import type { Faker } from '@faker-js/faker';
import type { Account, PlanOffers, Survey } from '../../src/core/contract/index.js';
import type { Records } from '../../src/gateway/reference/index.js';
import { scores, ways, type Way } from '../seed/ways.js';
import { commentIn } from './comments.js';
import type { Call, Telco } from './telco.js';

/** Somebody who comes by. */
export type Visitor = Pick<Records['account'], 'accountId' | 'reference' | 'locale'>;

/** One customer's visit, call by call, as the page makes them. */
export async function runSession(telco: Telco, visitor: Visitor, faker: Faker): Promise<void> {
  const { arrayElement, weightedArrayElement } = faker.helpers;
  const chance = (percent: number) => faker.number.int({ max: 99 }) < percent;
  // Drawn before any answer comes: the same seed walks the same way.
  const way = weightedArrayElement(ways);
  const consents = chance(60);
  const score = arrayElement(scores[way]);
  const [answers, declines, isWrong] = [chance(45), chance(30), chance(2)];
  const value = faker.number.int({ min: 1, max: 5 });
  const comment = chance(60) ? commentIn(visitor.locale, faker) : undefined;
  const dwell = Array.from({ length: 4 }, () => faker.number.int({ min: 500, max: 40_000 }));

  const token = await telco.customerToken(visitor.accountId);
  const send = (call: Call) => telco.call(token, call);
  const read = async <T>(path: string): Promise<T | undefined> => {
    const response = await send({ path });
    return response.status === 200 ? ((await response.json()) as T) : undefined;
  };
  const post = async (path: string, body: unknown): Promise<boolean> =>
    (await send({ method: 'POST', path, body, key: randomUUID() })).ok;

  await read('/session');
  const account = await read<Account>('/account');
  const done = account !== undefined && (await take(way, account));
  if (consents) await report(done);
  if (isWrong) await goWrong();
  await beAsked();

  async function take(chosen: Way, { balance }: Account): Promise<boolean> {
    switch (chosen) {
      case 'paid': {
        const { amount } = balance.payNow;
        if (amount.amountMinor === 0) return false;
        const body = { amount, purpose: { kind: 'balance' }, returnUrl: telco.returnUrl };
        const response = await send({ method: 'POST', path: '/payments', body, key: randomUUID() });
        if (!response.ok) return false;
        const { id } = (await response.json()) as { id: string };
        const state = chance(92) ? 'succeeded' : 'failed';
        await telco.pay(id, state);
        return state === 'succeeded';
      }
      case 'plan': {
        const offer = (await read<PlanOffers>('/plan-offers'))?.offers.at(-1);
        if (!offer) return false;
        const terms = { version: offer.terms.version, accepted: true };
        return post('/plans', { offerId: offer.id, terms });
      }
      case 'pause':
        return post('/pauses', {});
      case 'help':
        return post('/messages', { topicCode: 'bill', text: 'Ich habe eine Frage.' });
      case 'abandoned':
        return false;
    }
  }

  async function report(confirmed: boolean): Promise<void> {
    const at = telco.now().toISOString();
    const kinds = ['seen', 'understood', 'chose', 'confirmed'] as const;
    const reached = confirmed ? 4 : way === 'abandoned' ? 2 : 3;
    const events = kinds.slice(0, reached).map((kind, index) => ({
      id: randomUUID(),
      kind,
      tag: 'balance-card',
      view: 'first',
      dwellMs: dwell[index],
      at,
    }));
    const consent = { version: '1', givenAt: at, purposes: ['improvement'] };
    await send({ method: 'POST', path: '/events', body: { consent, events } });
  }

  /** What must be refused, and lose nothing: an old consent, a token on the wrong side. */
  async function goWrong(): Promise<void> {
    const at = telco.now().toISOString();
    const consent = { version: '0', givenAt: at, purposes: ['improvement'] };
    const event = { id: randomUUID(), kind: 'seen', tag: 'care', view: 'first', at };
    await send({ method: 'POST', path: '/events', body: { consent, events: [event] } });
    await send({ path: '/staff/reports/weekly?week=2026-W47' });
  }

  async function beAsked(): Promise<void> {
    const survey = await read<Survey>(`/surveys/next?trigger=${way}`);
    if (!survey) return;
    const { surveyId, secondItem } = survey;
    await send({ method: 'POST', path: `/surveys/${surveyId}/shown` });
    const answer = { surveyId, followUps: [{ item: secondItem, value }], mayContact: score < 7 };
    if (isWrong) await post('/survey-responses', { ...answer, score: 11 });
    if (answers) await post('/survey-responses', { ...answer, score, comment });
    else if (declines) {
      await post('/survey-responses', { ...answer, followUps: [], declined: true });
    }
    if (isWrong && answers) await post('/survey-responses', { ...answer, score: 0 });
  }
}
