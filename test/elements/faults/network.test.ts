/** The faults of networks and proxies, over real sockets, in each engine's own network stack. */
import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import { issueSandboxToken } from '../../../src/testing/index.js';
import type { Fault, FaultRule } from '../../../src/testing/fault-server/index.js';
import { confirm, offersHeading } from '../plan-chooser/plan-page.js';
import { FaultyBackend, placeOn, type Received } from '../support/faulty-backend.js';
import type { TagPage, TagPageOptions } from '../support/tag-page.js';

const card = 'kulanz-balance-card';
const owed = '84,90 € offen';
const trouble = 'Ihr Konto lädt gerade nicht';
const agreed = 'Ihr Plan ist vereinbart';
const yesterday = new Date('2026-03-09T09:00:00Z');
const checking = 'Wir prüfen, ob Ihr Plan angekommen ist.';

/** Without a token that is strong enough the first one is refused, before any fault. */
const confirmations: FaultRule = {
  method: 'POST',
  path: '/v1/plans',
  from: 2,
  fault: { kind: 'cut', when: 'after-commit' },
};
const reads: FaultRule = { method: 'GET', path: '/v1/account', fault: { kind: 'silence' } };

const problem = (status: number, code: string, headers = {}): Fault => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: JSON.stringify({
    ...{ type: 'about:blank', title: code, status, code },
    ...{ retryable: status !== 401, traceId: 'trace-1' },
  }),
});

async function openCard(fault: Fault, more: Partial<FaultRule> = {}, options?: TagPageOptions) {
  const server = await FaultyBackend.start([{ ...reads, fault, ...more }]);
  return { server, page: await placeOn(server, card, options) };
}

async function openReview(rules: readonly FaultRule[], options?: TagPageOptions) {
  const server = await FaultyBackend.start(rules);
  const page = await placeOn(server, 'kulanz-plan-chooser', options);
  await page.shows(offersHeading);
  await page.click('6 Raten');
  await page.click('Plan prüfen');
  await page.opens('6 × 14,15 €');
  return { server, page };
}

const keysOf = (all: readonly Received[]) => all.map(({ headers }) => headers['idempotency-key']);

/** What the backend has, whatever the page believes. */
async function plansAt({ baseUrl }: FaultyBackend, page: TagPage): Promise<unknown[]> {
  const token = await page.sandbox.getAccessToken({ reason: 'initial' });
  const headers = { authorization: `Bearer ${token!.accessToken}` };
  const response = await fetch(`${baseUrl}/v1/plans`, { headers });
  return ((await response.json()) as { data: unknown[] }).data;
}

describe('faults row 2: the connection is lost after the server accepted, over a real network', () => {
  it('once: the repeat with the same key finds the plan', async () => {
    const { server, page } = await openReview([{ ...confirmations, to: 2 }]);
    await confirm(page);
    await page.says(agreed);

    const sent = await server.received('POST /plans');
    expect(sent.map(({ end }) => end)).to.deep.equal(['answered', 'cut', 'answered']);
    expect(new Set(keysOf(sent)).size).to.equal(1);
    expect(await plansAt(server, page)).to.have.length(1);
  });

  it('again and again: it is being checked, never failed, and found when asked for', async () => {
    const { server, page } = await openReview([confirmations]);
    await confirm(page);
    await page.says(checking);
    expect(page.text).not.to.include('nicht geklappt');

    await server.setRules([]);
    await page.click('Plan jetzt nachsehen');
    await page.says(agreed);
    expect(new Set(keysOf(await server.received('POST /plans'))).size).to.equal(1);
    expect(await plansAt(server, page)).to.have.length(1);
  });
});

describe('faults row 3: 401 in the middle of a flow, over a real network', () => {
  it('one refresh and one replay under the same key', async () => {
    const expired = problem(401, 'token-expired');
    const rule = { ...confirmations, fault: expired, from: 1, to: 1 };
    const { server, page } = await openReview([rule]);
    await confirm(page);
    await page.says(agreed);

    const sent = await server.received('POST /plans');
    // Expired, then not strong enough, then taken.
    expect(sent).to.have.length(3);
    expect(page.tokenRequests).to.deep.equal(['initial', 'expired', 'step-up']);
    expect(new Set(keysOf(sent)).size).to.equal(1);
  });
});

describe('faults row 4: six tags with an expired token', () => {
  it('refresh it once, and all show what they have to', async () => {
    const server = await FaultyBackend.start();
    const names = ['kulanz-plan-chooser', 'kulanz-support-options', 'kulanz-contact-preferences'];
    const page = await placeOn(server, card, {
      firstToken: issueSandboxToken('sandbox', { reason: 'initial' }, yesterday),
    });
    for (const name of [...names, 'kulanz-care', card]) {
      page.provider.append(document.createElement(name));
    }
    await page.shows(owed);
    const shown = () =>
      [...page.provider.children].every(
        ({ localName, shadowRoot }) =>
          localName === 'kulanz-care' || shadowRoot?.querySelector('#heading')?.textContent,
      );
    await page.comes(shown, 'a heading of each tag');

    expect(page.tokenRequests).to.deep.equal(['initial', 'expired']);
  });
});

describe('faults row 5: answers that are not the contract, over a real network', () => {
  const html = { 'content-type': 'text/html' };
  const json = { 'content-type': 'application/json' };
  const answers: Readonly<Record<string, Fault>> = {
    HTML: { kind: 'answer', headers: html, body: '<h1>Wartung</h1>' },
    nothing: { kind: 'answer', headers: json },
    'half of the JSON': { kind: 'truncated' },
    'another type': { kind: 'answer', headers: json, body: '[{"balance":"84,90 €"}]' },
    'a redirect': { kind: 'answer', status: 302, headers: { location: '/anmelden' } },
  };
  for (const [what, fault] of Object.entries(answers)) {
    it(`${what}: nothing of it is shown, and it is not asked for again`, async () => {
      const { server, page } = await openCard(fault);
      await page.shows(trouble);

      expect(page.text).not.to.match(/Wartung|€|NaN|undefined/);
      expect(await server.received('GET /account')).to.have.length(1);
    });
  }

  it('to a write: it is not blindly repeated, and never said to have failed', async () => {
    const fault: Fault = { ...answers['HTML']!, isCommitted: true } as Fault;
    const { server, page } = await openReview([{ ...confirmations, fault }]);
    await confirm(page);
    await page.says(checking);

    expect(await server.received('POST /plans')).to.have.length(2);
    expect(await plansAt(server, page)).to.have.length(1);
  });
});

describe('faults row 11: answers without measure', () => {
  const answers: Readonly<Record<string, Fault>> = {
    '10 MB': { kind: 'huge' },
    'lists within lists': { kind: 'nested', depth: 500_000 },
    'no end': { kind: 'endless' },
  };
  for (const [what, fault] of Object.entries(answers)) {
    it(`${what}: stopped, said calmly, and the page stays responsive`, async () => {
      const { server, page } = await openCard(fault);
      const longestMs = await longestPause(() => page.shows(trouble));

      expect(longestMs).to.be.below(1_000);
      expect(await server.received('GET /account')).to.have.length(1);
      if (fault.kind !== 'endless') return;
      await server.comes((all) => all.some(({ end }) => end === 'hung-up'), 'the end of reading');
    });
  }

  /** Between two turns of the page. */
  async function longestPause(until: () => Promise<void>): Promise<number> {
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await until();
    clearInterval(beat);
    return longest;
  }
});

describe('faults row 12: no answer at all, over a real network', () => {
  // A second is longer than a busy machine takes for an answer that comes.
  it('a read is given up after its time, and can be asked for again', async () => {
    const { server, page } = await openCard(
      { kind: 'silence' },
      {},
      { rest: { readTimeoutMs: 1000 } },
    );
    await page.shows(trouble);
    await server.setRules([]);
    await page.click('Stand neu laden');
    await page.shows(owed);
  });

  it('a write: the outcome is unknown, and found when asked for', async () => {
    const fault: Fault = { kind: 'silence', isCommitted: true };
    const rest = { writeTimeoutMs: 1000, retryPauseMs: 0 };
    const { server, page } = await openReview([{ ...confirmations, fault }], { rest });
    await confirm(page);
    await page.says(checking);
    await server.setRules([]);
    await page.click('Plan jetzt nachsehen');
    await page.says(agreed);
    expect(await plansAt(server, page)).to.have.length(1);
  });
});

describe('faults row 13: a tag that is removed in mid-request', () => {
  it('hangs up, and says nothing any more', async () => {
    const { server, page } = await openCard({ kind: 'silence' });
    await server.comes((all) => all.some((each) => each.operation === 'GET /account'), 'the read');
    const errors: Event[] = [];
    page.provider.addEventListener('kulanz-error', (event) => errors.push(event));
    page.tag.remove();

    await server.comes(
      (all) => all.find((each) => each.operation === 'GET /account')?.end === 'hung-up',
      'the end of the read',
    );
    expect(errors).to.deep.equal([]);
  });
});

describe('faults row 24: a backend in trouble, over a real network', () => {
  const patient = problem(429, 'rate-limited', { 'retry-after': '0' });
  const kinds: Readonly<Record<string, Fault>> = {
    '429': patient,
    '503': problem(503, 'unavailable'),
    '500': problem(500, 'internal-error'),
    'lost connections': { kind: 'cut', when: 'before-commit' },
  };
  for (const [what, fault] of Object.entries(kinds)) {
    it(`${what}: three tries, then calm words; well again, it loads when asked`, async () => {
      const { server, page } = await openCard(fault);
      await page.shows(trouble);
      const tries = (await server.received('GET /account')).length;
      // A browser repeats a read by itself whose connection was lost.
      if (fault.kind === 'answer') expect(tries).to.equal(3);

      await server.setRules([]);
      await page.click('Stand neu laden');
      await page.shows(owed);
    });
  }

  it('waits as long as Retry-After says, and no person sees the trouble', async () => {
    const { page } = await openCard(problem(429, 'rate-limited', { 'retry-after': '1' }), {
      to: 1,
    });
    const startedAt = performance.now();
    await page.shows(owed);

    expect(performance.now() - startedAt).to.be.at.least(900);
  });
});
