import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { operation, operationNames, type OperationSpec } from '../../../src/core/contract/index.js';
import { bodies, callOf, queries } from '../support/calls.js';
import { acceptance } from '../support/journeys.js';
import type { Suite } from './suite.js';

const where = (test: (spec: OperationSpec) => unknown) =>
  operationNames.filter((name) => test(operation(name)));

/** What may be sent. */
export function describeForm({ customer }: Suite): void {
  const withBody = operationNames.filter((name) => bodies[name] !== undefined);

  describe('the form of requests', () => {
    it('is tried out on every operation that has a body', () => {
      expect(withBody).toEqual(where(({ body }) => body));
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

    it.each(where(({ keyed }) => keyed))('%s needs a key', async (name) => {
      const someone = await customer('overdue', { stepUp: true });
      await someone.refused(name, 'idempotency-key-missing', callOf(name, { key: null }));
      await someone.refused(name, 'malformed', callOf(name, { key: 'my-key' }));
    });

    it.each(where(({ ifMatch }) => ifMatch))('%s needs a version', async (name) => {
      const someone = await customer('overdue', { stepUp: true });
      const weak = 'W/"weak"';
      await someone.refused(name, 'if-match-required', callOf(name, { ifMatch: undefined }));
      await someone.refused(name, 'version-mismatch', callOf(name, { ifMatch: weak }));
    });

    it.each(where(({ method }) => method === 'GET'))(
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
    it.each(where(({ stepUp }) => stepUp))(
      '%s asks for it by RFC 9470, and says so in the session before',
      async (name) => {
        const someone = await customer('overdue');
        const { data } = await someone.call('getSession', {});
        expect(data.assurance.satisfied).toBe(false);
        expect(data.assurance.requiredFor).toContain(operation(name).stepUp);
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
