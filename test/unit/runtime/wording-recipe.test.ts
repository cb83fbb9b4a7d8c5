/** The guide's page that chooses its words by an experiment, word by word, over a real backend. */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/core/domain/index.js';
import { createSandbox, type SandboxBehaviour } from '../../../src/testing/index.js';
import { snippetWith } from '../../support/docs/snippets.js';

/** Nearly everybody gets this version. */
const experiment = (variant: 0 | 1): Experiment => ({
  id: 'calmer-start',
  from: '2026-11-01',
  until: '2026-12-31',
  variants: [
    { weight: variant === 0 ? 1_000_000 : 1 },
    { weight: variant === 1 ? 1_000_000 : 1, wording: 'calm' },
  ],
  guardrails: [
    { metric: 'complaints', toleratedPoints: 1 },
    { metric: 'missedPlans', toleratedPoints: 2 },
    { metric: 'detractors', toleratedPoints: 5 },
  ],
});

interface Visit {
  readonly experiments?: readonly Experiment[];
  readonly behaviour?: SandboxBehaviour;
  readonly isSignedIn?: boolean;
}

/** What the page gives to its provider; and how often it asked for the session. */
async function visit({ experiments = [], behaviour = 'normal', isSignedIn = true }: Visit) {
  const sandbox = createSandbox({
    scenario: 'overdue',
    pageOrigin: 'https://www.telco.example',
    clock: () => new Date('2026-11-24T09:00:00.000Z'),
    behaviour,
    policy: { experiments },
  });
  let sessions = 0;
  const page = async (address: string, init: RequestInit): Promise<Response> => {
    if (address === '/collections-token') {
      expect(new Headers(init.headers).get('x-kulanz')).toBe('1');
      const token = await sandbox.getAccessToken({ reason: 'initial' });
      return isSignedIn ? Response.json(token) : new Response(null, { status: 204 });
    }
    sessions += 1;
    expect(address).toBe('https://collections.telco.example/v1/session');
    return sandbox.fetch(`${sandbox.baseUrl}/v1/session`, init);
  };
  const provider: { wordingUrl: string | undefined } = { wordingUrl: undefined };
  await runInNewContext(`(async () => { ${snippetWith('js', '/v1/session')} })()`, {
    fetch: page,
    provider,
  });
  return { wordingUrl: provider.wordingUrl, sessions };
}

describe('the page that chooses its words', () => {
  it('takes the file of the version that its customer gets', async () => {
    expect(await visit({ experiments: [experiment(1)] })).toEqual({
      wordingUrl: '/kulanz-words/calm.json',
      sessions: 1,
    });
  });

  it.each<[string, Visit]>([
    ['of the usual version', { experiments: [experiment(0)] }],
    [
      'of an experiment that it knows nothing of',
      { experiments: [{ ...experiment(1), id: 'other' }] },
    ],
    ['while nothing is tried', {}],
    ['when the backend fails', { experiments: [experiment(1)], behaviour: 'failing' }],
  ])('stays with the usual words for a customer %s', async (_who, facts) => {
    expect(await visit(facts)).toEqual({ wordingUrl: undefined, sessions: 1 });
  });

  it('asks nothing for somebody who is not signed in', async () => {
    const facts = { experiments: [experiment(1)], isSignedIn: false };
    expect(await visit(facts)).toEqual({ wordingUrl: undefined, sessions: 0 });
  });
});
