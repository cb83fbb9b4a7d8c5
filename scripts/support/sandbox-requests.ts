import type { HTTPRequest } from 'puppeteer-core';
import type { Sandbox } from '../../src/testing/index.js';

/** Where a page of a tool finds its backend and its token: attributes of its provider. */
export const sandboxAttributes = 'base-url="/api" token-url="/token"';

/**
 * Answers what a page asks of the contract or of its token, from a sandbox in this process.
 *
 * @returns whether it was such a request
 */
export async function answerFromSandbox(request: HTTPRequest, sandbox: Sandbox): Promise<boolean> {
  const { origin, pathname } = new URL(request.url());
  if (pathname === '/token') {
    // Of a person who has just proved who they are: no step asks once more.
    const body = JSON.stringify(await sandbox.getAccessToken({ reason: 'step-up' }));
    await request.respond({ contentType: 'application/json', body });
    return true;
  }
  if (!pathname.startsWith('/api/')) return false;
  const url = request.url().replace(`${origin}/api`, sandbox.baseUrl);
  const body = await request.fetchPostData();
  const response = await sandbox.fetch(url, {
    method: request.method(),
    headers: request.headers(),
    ...(body !== undefined && { body }),
  });
  await request.respond({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  });
  return true;
}
