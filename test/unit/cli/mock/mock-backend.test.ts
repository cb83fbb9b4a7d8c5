import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../../../src/cli/mock/mock-backend.js';
import { scenarioNames } from '../../../../src/testing/index.js';

const origin = 'http://127.0.0.1:8390';
const page = 'http://localhost:5173';

function openMock(changes: { hasLimits?: boolean } = {}) {
  const mock = createMock({
    origin,
    pageOrigins: [page],
    locale: 'de-DE',
    hasLimits: false,
    clock: () => new Date('2026-11-30T10:00:00Z'),
    ...changes,
  });
  const call = (path: string, token: string, body?: object) =>
    mock(
      new Request(`${origin}/v1${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${token}`,
          origin: page,
          ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
  const read = async (path: string, token: string) =>
    (await (await call(path, token)).json()) as Record<string, unknown>;
  return { mock, call, read };
}

const payment = {
  amount: { amountMinor: 8_490, currency: 'EUR' },
  purpose: { kind: 'balance' },
  returnUrl: `${page}/bill`,
};

const leading = (value: unknown): string =>
  (value as { nextAction: { url: string } }).nextAction.url;

describe('the mock', () => {
  it.each(scenarioNames)('has %s by its name as a token', async (scenario) => {
    const { call } = openMock();
    expect((await call('/session', scenario)).status).toBe(200);
    expect((await call('/account', scenario)).status).toBe(200);
  });

  it('knows no other words, and says when a token has ended', async () => {
    const { read } = openMock();
    expect(await read('/account', 'overdu')).toMatchObject({ code: 'unauthenticated' });
    expect(await read('/account', 'overdue.expired')).toMatchObject({ code: 'token-expired' });
  });

  it('keeps accounts of the same scenario apart', async () => {
    const { call, read } = openMock();
    await call('/messages', 'overdue+mine', { topicCode: 'bill', text: 'Frage' });
    expect((await read('/requests', 'overdue+mine'))['data']).toHaveLength(1);
    expect((await read('/requests', 'overdue'))['data']).toEqual([]);
  });

  it('asks for a step-up, and takes the strong token for one', async () => {
    const { call, read } = openMock();
    const { offers } = (await read('/plan-offers', 'planOffered')) as {
      offers: { id: string; terms: { version: string } }[];
    };
    const [offer] = offers;
    const accepted = {
      offerId: offer?.id,
      terms: { version: offer?.terms.version, accepted: true },
    };
    const weak = await call('/plans', 'planOffered', accepted);
    expect(await weak.json()).toMatchObject({ code: 'step-up-required' });
    expect((await call('/plans', 'planOffered.strong', accepted)).status).toBe(201);
  });

  it.each([
    ['paid', { state: 'succeeded' }],
    ['processing', { state: 'processing' }],
    ['declined', { state: 'failed', failureCode: 'declined' }],
    ['cancelled', { state: 'cancelled' }],
  ])('lets a payment end as %s on its own page, and leads back', async (end, expected) => {
    const { mock, call, read } = openMock();
    const begun = (await (await call('/payments', 'overdue', payment)).json()) as { id: string };
    const url = leading(begun);
    expect(await (await mock(new Request(url))).text()).toContain('84.90 EUR');
    const body = new URLSearchParams({ end });
    const back = await mock(new Request(url, { method: 'POST', body }));
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toBe(`${page}/bill?payment=${begun.id}`);
    expect(await read(`/payments/${begun.id}`, 'overdue')).toMatchObject(expected);
  });

  it('goes on with a payment that a scenario left, in each account of its own', async () => {
    const { mock, read } = openMock();
    for (const token of ['paymentLeft', 'paymentLeft+mine']) {
      const { data } = await read('/payments', token);
      const [left] = data as { id: string }[];
      const body = new URLSearchParams({ end: 'paid' });
      await mock(new Request(leading(left), { method: 'POST', body }));
      expect(await read(`/payments/${left?.id ?? ''}`, token)).toMatchObject({
        state: 'succeeded',
      });
    }
  });

  it('refuses an end that there is none of, and a payment that was not begun', async () => {
    const { mock, call, read } = openMock();
    const begun: unknown = await (await call('/payments', 'overdue', payment)).json();
    const body = new URLSearchParams({ end: 'constructor' });
    expect((await mock(new Request(leading(begun), { method: 'POST', body }))).status).toBe(400);
    expect((await mock(new Request(`${origin}/pay/nothing`))).status).toBe(404);
    expect(await read('/payments?state=open', 'overdue')).toMatchObject({ data: [{}] });
  });

  it('lets in the pages that it is told, and no others', async () => {
    const { mock } = openMock();
    const ask = (from: string) =>
      mock(
        new Request(`${origin}/v1/session`, {
          headers: { authorization: 'Bearer overdue', origin: from },
        }),
      );
    expect((await ask(page)).headers.get('access-control-allow-origin')).toBe(page);
    expect((await ask('http://localhost:1')).status).toBe(403);
  });

  it('counts calls only when it is asked to', async () => {
    const statuses = async (hasLimits: boolean) => {
      const { call } = openMock({ hasLimits });
      const answers = [];
      for (let each = 0; each < 61; each++)
        answers.push((await call('/session', 'overdue')).status);
      return answers;
    };
    expect((await statuses(false)).at(-1)).toBe(200);
    expect((await statuses(true)).at(-1)).toBe(429);
  });
});
