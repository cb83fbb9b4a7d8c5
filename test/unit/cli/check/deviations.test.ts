import { describe, expect, it } from 'vitest';
import { summary } from '../../../../src/cli/check/report.js';
import { runChecks } from '../../../../src/cli/check/run.js';
import type { Result } from '../../../../src/cli/check/types.js';
import { serveReference, type Alter } from './backend.js';
import { deviations } from './deviations.js';

async function check(alter?: Alter, reads?: number): Promise<readonly Result[]> {
  const { options, close } = await serveReference('planOffered', alter, reads);
  try {
    return await runChecks({ ...options, limits: reads !== undefined });
  } finally {
    await close();
  }
}

const failed = (results: readonly Result[]) =>
  results.filter(({ outcome }) => outcome.kind === 'failed').map((result) => result.check.id);

describe('kulanz check', () => {
  it('finds nothing in the reference backend', async () => {
    const results = await check();
    expect(results.filter(({ outcome }) => outcome.kind === 'failed')).toEqual([]);
    const open = results.filter(({ outcome }) => outcome.kind !== 'passed');
    expect(open.map((result) => result.check.id)).toEqual([
      'access.token-tampered',
      'capabilities.not-offered',
      'sums.plans',
      'limits.retry-after',
    ]);
    expect(summary(results)).toMatchObject({ failed: 0, 'not offered': 0 });
  });

  it('ignores what a newer backend adds to its answers', async () => {
    const results = await check(async (request, answer) => {
      const response = await answer(request);
      if (response.headers.get('content-type') !== 'application/json') return response;
      const json = { ...((await response.json()) as object), added: { in: '1.7' } };
      return new Response(JSON.stringify(json), response);
    });
    expect(failed(results)).toEqual([]);
  });

  it.each(
    Object.entries(deviations).map(([name, row]) => [name, row.finds.join(', '), row] as const),
  )('finds that %s -> %s', async (_name, finds, { alter, reads }) => {
    expect(
      failed(await check(alter, reads))
        .sort()
        .join(', '),
    ).toBe(finds.split(', ').sort().join(', '));
  });
});
