import { describe, expect, it } from 'vitest';
import { createStaffCall } from '../../../src/core/backend/index.js';
import { littleTold } from '../../../stories/agent-brief/cases.js';
import { countingTokens } from './tokens.js';
import { json, startServer, text } from './unruly-server.js';

const unchanged = text(304, '', '', { etag: '"v1"' });
const first = json(200, littleTold, { etag: '"v1"' });

/** A staff client, and the version that each of its requests said to have. */
async function startStaff(...answers: readonly ReturnType<typeof json>[]) {
  const { baseUrl, calls } = await startServer(answers);
  const call = createStaffCall({ baseUrl, ...countingTokens(), retryPauseMs: 0 });
  return { call, known: () => calls.map(({ headers }) => headers.get('if-none-match')) };
}

describe('a case that is asked for again and again', () => {
  it('is not sent again while it has not changed', async () => {
    const { call, known } = await startStaff(first, unchanged, unchanged);
    const answer = await call('getAgentBrief', { id: 'a-1' });

    await expect(call('getAgentBrief', { id: 'a-1' })).resolves.toEqual(answer);
    await expect(call('getAgentBrief', { id: 'a-1' })).resolves.toEqual(answer);
    expect(answer).toEqual({ data: littleTold, etag: '"v1"' });
    expect(known()).toEqual([null, '"v1"', '"v1"']);
  });

  it('comes anew when it has changed, and from then on in that version', async () => {
    const next = { ...littleTold, approach: 'protected' };
    const { call, known } = await startStaff(first, json(200, next, { etag: '"v2"' }), unchanged);
    await call('getAgentBrief', { id: 'a-1' });

    await expect(call('getAgentBrief', { id: 'a-1' })).resolves.toMatchObject({ data: next });
    await expect(call('getAgentBrief', { id: 'a-1' })).resolves.toMatchObject({ data: next });
    expect(known()).toEqual([null, '"v1"', '"v2"']);
  });

  it('is never another case: only the last one is remembered', async () => {
    const { call, known } = await startStaff(first);
    await call('getAgentBrief', { id: 'a-1' });
    await call('getAgentBrief', { id: 'a-2' });
    await call('getAgentBrief', { id: 'a-1' });
    expect(known()).toEqual([null, null, null]);
  });
});
