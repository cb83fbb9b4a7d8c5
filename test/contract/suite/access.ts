import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  operation,
  operationNames,
  type OperationName,
  type Scope,
} from '../../../src/core/contract/index.js';
import { bodies, callOf } from '../support/calls.js';
import { readRefusal, type Customer, type RawCall } from '../support/customer.js';
import { agree, pay } from '../support/journeys.js';
import type { Suite } from './suite.js';

const all: readonly Scope[] = ['read', 'plan', 'pay', 'support', 'prefs', 'feedback', 'telemetry'];

/** Who may call, and from where. */
export function describeAccess({ customer, backend }: Suite): void {
  describe('access', () => {
    it.each(operationNames)('%s needs a token', async (name) => {
      const someone = await customer('overdue');
      const call = callOf(name, { headers: { authorization: '' } });
      const { headers } = await someone.refused(name, 'unauthenticated', call);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    });

    it.each(operationNames)('%s needs its scope', async (name) => {
      const { scope } = operation(name);
      const someone = await customer('overdue', { scopes: all.filter((each) => each !== scope) });
      const { headers } = await someone.refused(name, 'insufficient-scope', callOf(name));
      expect(headers.get('www-authenticate')).toContain(`scope="${scope}"`);
    });

    it('ends with the token', async () => {
      const someone = await customer('overdue', { lifeSeconds: -1 });
      await someone.refused('getAccount', 'token-expired');
    });

    it('is not given for something that only looks like a token', async () => {
      const someone = await customer('overdue');
      for (const token of ['x', someone.token + 'x', someone.token.slice(0, -8)]) {
        const headers = { authorization: `Bearer ${token}` };
        await someone.refused('getAccount', 'unauthenticated', { headers });
      }
    });

    it('is given to no page of another origin, and to callers without a page', async () => {
      const someone = await customer('overdue');
      const call = (headers: Record<string, string>) =>
        backend().fetch(
          new Request(`${backend().baseUrl}/account`, {
            headers: { authorization: `Bearer ${someone.token}`, ...headers },
          }),
        );
      const foreign = await call({ origin: 'https://evil.example' });
      expect(foreign.status).toBe(403);
      expect(foreign.headers.has('access-control-allow-origin')).toBe(false);
      expect(await foreign.json()).toMatchObject({ code: 'origin-not-allowed' });
      expect((await call({})).status).toBe(200);
    });

    it('is asked for by a preflight on every path', async () => {
      for (const path of new Set(operationNames.map((name) => operation(name).path))) {
        const response = await backend().fetch(
          new Request(backend().baseUrl + path.replace('{id}', 'x'), {
            method: 'OPTIONS',
            headers: {
              origin: backend().pageOrigin,
              'access-control-request-method': 'POST',
              'access-control-request-headers': 'authorization,idempotency-key',
            },
          }),
        );
        expect(response.status, path).toBe(204);
        expect(response.headers.get('access-control-allow-origin')).toBe(backend().pageOrigin);
        expect(response.headers.get('access-control-allow-headers')).toContain('idempotency-key');
      }
    });

    it('to nothing is a problem too', async () => {
      const request = (method: string, path: string) =>
        backend().fetch(
          new Request(backend().baseUrl + path, {
            method,
            headers: { origin: backend().pageOrigin },
          }),
        );
      await readRefusal(await request('GET', '/customers/1'), 'not-found', backend());
      await readRefusal(await request('DELETE', '/plans/x'), 'method-not-allowed', backend());
    });
  });

  describe('what belongs to somebody else', () => {
    const items = async (someone: Customer) => (await someone.call('listItems', {})).data.data;
    const ids = (someone: Customer) => ({
      item: async () => (await items(someone)).at(-1)?.id ?? '',
      document: async () => (await items(someone)).at(-1)?.documentId ?? '',
      payment: async () => (await pay(someone)).id,
      request: async () =>
        (await someone.call('createMessage', { body: { topicCode: 'bill', text: 'Frage' } })).data
          .id,
      survey: async () =>
        (await someone.call('getNextSurvey', { query: { trigger: 'paid' } })).data?.surveyId ?? '',
      plan: async () => (await agree(someone)).id,
      offer: async () => (await someone.call('listPlanOffers', {})).data.offers[0]?.id ?? '',
    });
    type Kind = keyof ReturnType<typeof ids>;

    const owned: readonly [OperationName, Kind, (id: string) => RawCall][] = [
      ['getItem', 'item', (id) => ({ id })],
      ['getDocument', 'document', (id) => ({ id })],
      ['getPayment', 'payment', (id) => ({ id })],
      ['cancelPayment', 'payment', (id) => ({ id })],
      ['getPlan', 'plan', (id) => ({ id })],
      ['quotePlanChange', 'plan', (id) => ({ id, body: { kind: 'cancel' } })],
      ['changePlan', 'plan', (id) => ({ id, body: { quoteId: 'q' }, ifMatch: '"v"' })],
      ['createPlan', 'offer', (id) => ({ body: { ...bodies.createPlan, offerId: id } })],
      ['getRequest', 'request', (id) => ({ id })],
      ['withdrawRequest', 'request', (id) => ({ id })],
      ['createDispute', 'item', (id) => ({ body: { ...bodies.createDispute, itemIds: [id] } })],
      [
        'createPayment',
        'item',
        (id) => ({ body: { ...bodies.createPayment, purpose: { kind: 'items', ids: [id] } } }),
      ],
      ['markSurveyShown', 'survey', (id) => ({ id })],
      [
        'createSurveyResponse',
        'survey',
        (id) => ({ body: { ...bodies.createSurveyResponse, surveyId: id } }),
      ],
    ];

    it('is asked for by every operation with an id in its path', () => {
      const withId = operationNames.filter((name) => operation(name).path.includes('{id}'));
      expect(owned.map(([name]) => name)).toEqual(expect.arrayContaining(withId));
    });

    it.each(owned)('%s cannot tell from what does not exist', async (name, kind, callWith) => {
      // Scenarios count their records: of many items, the last ones are this owner's alone.
      const owner = await customer('manyItems', { stepUp: true });
      const other = await customer('overdue', { stepUp: true });
      const missing = await other.refused(name, 'not-found', callWith(randomUUID()));
      const id = await ids(owner)[kind]();
      expect(id).not.toBe('');
      const foreign = await other.refused(name, 'not-found', callWith(id));
      expect({ ...foreign.problem, traceId: '' }).toEqual({ ...missing.problem, traceId: '' });
    });
  });
}
