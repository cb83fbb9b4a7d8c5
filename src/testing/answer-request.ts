import type { Sandbox } from './sandbox.js';

/** A request that a browser driver has caught: `Request` of Playwright, `HTTPRequest` of Puppeteer. */
export interface CaughtRequest {
  url(): string;
  method(): string;
  headers(): Readonly<Record<string, string>>;
  postData(): string | null | undefined;
}

/** What `route.fulfill` of Playwright and `request.respond` of Puppeteer take. */
export interface CaughtAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** Text; files do not come through. */
  readonly body: string;
}

/**
 * Has the sandbox answer what a browser driver has caught:
 * `page.route(url, async (route) => route.fulfill(await answerRequest(sandbox, route.request())))`.
 *
 * @throws (rejects) what `sandbox.fetch` does, such as TypeError while it is offline
 */
export async function answerRequest(
  sandbox: Pick<Sandbox, 'fetch'>,
  request: CaughtRequest,
): Promise<CaughtAnswer> {
  const body = request.postData();
  const response = await sandbox.fetch(request.url(), {
    method: request.method(),
    headers: request.headers(),
    ...(body && { body }),
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}
