import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pspNotifications } from '../../../demo/backend/psp/notifications.js';

const secret = 'webhook-secret-of-the-tests';
const body = JSON.stringify({ id: 'e1', checkout: { id: 'c1', state: 'succeeded' } });
const seconds = () => Math.floor(Date.now() / 1000);

/** What the service answers and how often it was asked. */
function serviceThat(answers: 'applied' | 'ignored' | 'unknown') {
  const calls: unknown[] = [];
  return {
    calls,
    applyProviderNotification(notification: unknown) {
      calls.push(notification);
      return Promise.resolve(answers);
    },
  };
}

function sign(text: string, timestamp: number, key = secret): string {
  return `v1=${createHmac('sha256', key).update(`${timestamp}.${text}`).digest('hex')}`;
}

async function send(
  service: ReturnType<typeof serviceThat>,
  { text = body, timestamp = seconds(), signature = sign(text, timestamp) } = {},
): Promise<number> {
  const response = await pspNotifications(service, secret).request('/', {
    method: 'POST',
    headers: { 'talerweg-timestamp': String(timestamp), 'talerweg-signature': signature },
    body: text,
  });
  return response.status;
}

describe('a genuine notification', () => {
  test.each([
    ['applied', 204],
    ['ignored', 204],
    ['unknown', 404],
  ] as const)('that is %s is answered with %i', async (answer, status) => {
    const service = serviceThat(answer);
    expect(await send(service)).toBe(status);
    expect(service.calls).toEqual([{ providerReference: 'c1', state: 'succeeded' }]);
  });

  test.each(['{', '[]', '{"checkout":{"id":"c1","state":"unheard-of"}}'])(
    'with the body %s is refused',
    async (text) => {
      const service = serviceThat('applied');
      expect(await send(service, { text })).toBe(400);
      expect(service.calls).toEqual([]);
    },
  );

  test('of more than 16 kB is refused before it is read', async () => {
    const service = serviceThat('applied');
    expect(await send(service, { text: 'x'.repeat(20_000) })).toBe(413);
    expect(service.calls).toEqual([]);
  });
});

describe('a notification is not believed', () => {
  const forged = body.replace('succeeded', 'cancelled');
  test.each([
    ['signed with another secret', { signature: sign(body, seconds(), 'another-secret') }],
    ['whose body was changed', { text: forged, signature: sign(body, seconds()) }],
    ['whose time was changed', { timestamp: seconds() - 1, signature: sign(body, seconds()) }],
    ['that is six minutes old', { timestamp: seconds() - 360 }],
    ['from six minutes ahead', { timestamp: seconds() + 360 }],
    ['without a time', { timestamp: Number.NaN }],
    ['with an empty signature', { signature: '' }],
    ['with a longer signature', { signature: `${sign(body, seconds())}00` }],
  ])('%s', async (_what, message) => {
    const service = serviceThat('applied');
    expect(await send(service, message)).toBe(401);
    expect(service.calls).toEqual([]);
  });

  test('five minutes are still believed', async () => {
    expect(await send(serviceThat('applied'), { timestamp: seconds() - 290 })).toBe(204);
  });
});
