import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  operation,
  operationNames,
  type OperationName,
  type Scope,
} from '../../../src/core/contract/index.js';
import { bodies, queries } from '../support/bodies.js';
import { acceptance, agree, pay } from '../support/journeys.js';
import { readRefusal, type Customer, type RawCall } from '../support/customer.js';
import type { Suite } from './suite.js';

const all: readonly Scope[] = ['read', 'plan', 'pay', 'support', 'prefs', 'feedback', 'telemetry'];
const where = (test: (name: OperationName) => boolean) => operationNames.filter(test);
const spec = operation;

/** A call in the right form, about something that does not exist. */
function callOf(name: OperationName, changes: RawCall = {}): RawCall {
  return {
    ...(spec(name).path.includes('{id}') && { id: 'nothing' }),
    ...(queries[name] && { query: queries[name] }),
    ...(bodies[name] && { body: bodies[name] }),
    ...(spec(name).ifMatch && { ifMatch: '"none"' }),
    ...changes,
  };
}

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
      const { scope } = spec(name);
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
      for (const token of ['x', someone.token + 'x', someone.token.slice(0, -2)]) {
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
      for (const path of new Set(operationNames.map((name) => spec(name).path))) {
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

    it.each<[OperationName, Kind, (id: string) => RawCall]>([
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
    ])('%s cannot tell from what does not exist', async (name, kind, callWith) => {
      // Scenarios count their records: of many items, the last ones are this owner's alone.
      const owner = await customer('manyItems', { stepUp: true });
      const other = await customer('overdue', { stepUp: true });
      const id = await ids(owner)[kind]();
      expect(id).not.toBe('');
      const foreign = await other.refused(name, 'not-found', callWith(id));
      const missing = await other.refused(name, 'not-found', callWith(randomUUID()));
      expect({ ...foreign.problem, traceId: '' }).toEqual({ ...missing.problem, traceId: '' });
    });
  });
}

/** What may be sent. */
export function describeForm({ customer }: Suite): void {
  const withBody = where((name) => bodies[name] !== undefined);

  describe('the form of requests', () => {
    it('is tried out on every operation that has a body', () => {
      expect(withBody).toEqual(where((name) => spec(name).body !== undefined));
    });

    it.each(withBody)('%s takes no unknown property', async (name) => {
      const someone = await customer('overdue', { stepUp: true });
      const body = { ...bodies[name], isAdmin: true };
      const { problem } = await someone.refused(name, 'validation-failed', callOf(name, { body }));
      expect(problem.errors).toEqual([{ pointer: '', code: 'unknown-property' }]);
      expect(JSON.stringify(problem)).not.toContain('isAdmin');
    });

    it.each(withBody)('%s takes JSON alone, whole and small', async (name) => {
      const someone = await customer('overdue', { stepUp: true });
      const form = { 'content-type': 'text/plain' };
      await someone.refused(name, 'malformed', callOf(name, { text: '{"a":' }));
      await someone.refused(name, 'validation-failed', callOf(name, { text: 'null' }));
      await someone.refused(name, 'too-large', callOf(name, { text: `"${'x'.repeat(70_000)}"` }));
      await someone.refused(name, 'unsupported-media-type', callOf(name, { headers: form }));
    });

    it.each(where((name) => spec(name).keyed === true))('%s needs a key', async (name) => {
      const someone = await customer('overdue', { stepUp: true });
      await someone.refused(name, 'idempotency-key-missing', callOf(name, { key: null }));
      await someone.refused(name, 'malformed', callOf(name, { key: 'my-key' }));
    });

    it.each(where((name) => spec(name).ifMatch === true))('%s needs a version', async (name) => {
      const someone = await customer('overdue', { stepUp: true });
      const weak = 'W/"weak"';
      await someone.refused(name, 'if-match-required', callOf(name, { ifMatch: undefined }));
      await someone.refused(name, 'version-mismatch', callOf(name, { ifMatch: weak }));
    });

    it.each(where((name) => spec(name).method === 'GET'))(
      '%s takes no unknown parameter',
      async (name) => {
        const someone = await customer('overdue');
        const query = { ...queries[name], account: 'other' };
        await someone.refused(name, 'validation-failed', callOf(name, { query }));
      },
    );
  });
}

/** Who must prove who they are once more. */
export function describeStepUp({ customer }: Suite): void {
  describe('step-up', () => {
    it.each(where((name) => spec(name).stepUp !== undefined))(
      '%s asks for it by RFC 9470, and says so in the session before',
      async (name) => {
        const someone = await customer('overdue');
        const { data } = await someone.call('getSession', {});
        expect(data.assurance.satisfied).toBe(false);
        expect(data.assurance.requiredFor).toContain(spec(name).stepUp);
        const { headers } = await someone.refused(name, 'step-up-required', callOf(name));
        expect(headers.get('www-authenticate')).toMatch(
          /^Bearer error="insufficient_user_authentication", acr_values="[^"]+", max_age="\d+"$/,
        );
      },
    );

    it('lets the same intent through with the same key afterwards', async () => {
      const someone = await customer('overdue');
      const body = await acceptance(someone);
      const key = randomUUID();
      await someone.refused('createPlan', 'step-up-required', { body, key });
      const proved = await someone.as({ stepUp: true });
      expect((await proved.call('getSession', {})).data.assurance.satisfied).toBe(true);
      await proved.call('createPlan', { body, key });
    });

    it('is never asked for a quote', async () => {
      const someone = await customer('overdue');
      await someone.call('quotePlan', { body: { numberOfInstalments: 3, frequency: 'monthly' } });
    });
  });
}

/** How often may be called. */
export function describeLimits({ customer, backend }: Suite): void {
  describe('limits', () => {
    it.each<[string, number, OperationName]>([
      ['reads', 60, 'getContactPreferences'],
      ['writes', 10, 'cancelPayment'],
      ['quotes', 20, 'quotePlanChange'],
      ['disputes', 5, 'createDispute'],
      ['events', 30, 'recordEvents'],
    ])('of %s stop call %i + 1, for this account alone, until time has passed', async (...row) => {
      const [, calls, name] = row;
      const [someone, other] = [await customer('overdue'), await customer('overdue')];
      for (let call = 0; call < calls; call++) {
        expect((await someone.send(name, callOf(name))).status).not.toBe(429);
      }
      const { headers, problem } = await someone.refused(name, 'rate-limited', callOf(name));
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(problem.retryable).toBe(true);
      expect((await other.send(name, callOf(name))).status).not.toBe(429);
      backend().passSeconds(86_400);
      const later = await someone.as({});
      expect((await later.send(name, callOf(name))).status).not.toBe(429);
    });
  });
}
