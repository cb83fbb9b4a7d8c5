/** An answer that has no connection waits on the device, where the person agreed to that. */
import { expect } from '@open-wc/testing';
import type { Consent } from '../../../src/index.js';
import type { FaultRule } from '../../../src/testing/fault-server/index.js';
import { FaultyBackend, placeOn } from '../support/faulty-backend.js';
import type { TagPage, TagPageOptions } from '../support/tag-page.js';
import { answers, answerWith, question, thanks } from './nps-page.js';

const keptAs = 'kulanz-survey-answer';
const agreed: Consent = {
  version: '1',
  givenAt: '2026-03-01T10:00:00Z',
  purposes: ['survey'],
};
const lost: FaultRule = {
  method: 'POST',
  path: '/v1/survey-responses',
  fault: { kind: 'cut', when: 'before-commit' },
};

const kept = (): Record<string, unknown> | undefined => {
  const text = localStorage.getItem(keptAs);
  return text === null ? undefined : (JSON.parse(text) as Record<string, unknown>);
};
const change = (changes: object): void =>
  localStorage.setItem(keptAs, JSON.stringify({ ...kept(), ...changes }));

/** A page with the question, answered; the answer stays under way for as long as `lost` holds. */
async function answered(server: FaultyBackend, consent: Consent | undefined): Promise<TagPage> {
  const page = await open(server, consent, { attributes: { trigger: 'help' } });
  await page.shows(question);
  await answerWith(page, 8);
  await page.opens(thanks);
  return page;
}

async function open(
  server: FaultyBackend,
  consent: Consent | undefined,
  options: TagPageOptions = {},
): Promise<TagPage> {
  const page = await placeOn(server, 'kulanz-nps-prompt', { scenario: 'overdue', ...options });
  page.provider.consent = consent;
  return page;
}

/** The page is left before its answer has arrived, and the connection is back. */
async function leave(page: TagPage, server: FaultyBackend): Promise<void> {
  page.provider.remove();
  await server.setRules([]);
}

const firstEnd = (all: readonly { operation: string; end: string | null }[]) =>
  all.find(({ operation }) => operation === answers)!.end;
const arrived = (all: readonly { operation: string; end: string | null }[]): number =>
  all.filter(({ operation, end }) => operation === answers && end === 'answered').length;

afterEach(() => localStorage.removeItem(keptAs));

describe('faults row 16: a page that is left before the answer has arrived', () => {
  it('the next page sends it once, under the same key, and asks nothing meanwhile', async () => {
    const server = await FaultyBackend.start([lost]);
    const first = await answered(server, agreed);
    const { response } = kept() as { response: object };
    expect(response).to.include({ score: 8 });
    await leave(first, server);

    const events: Event[] = [];
    const next = await open(server, agreed, { attributes: { trigger: 'help' } });
    next.provider.addEventListener('kulanz-nps-answered', (event) => events.push(event));
    await next.comes(() => kept() === undefined, 'the answer is forgotten', 800);

    const sent = await server.received(answers);
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).to.equal(1);
    expect(arrived(sent)).to.equal(1);
    expect(events).to.have.length(1);
    expect(next.heading).to.equal('');
  });

  it('needs nothing but the tag there', async () => {
    const server = await FaultyBackend.start([lost]);
    await leave(await answered(server, agreed), server);

    const next = await open(server, agreed);
    await next.comes(() => kept() === undefined, 'the answer is forgotten', 800);
    expect(arrived(await server.received())).to.equal(1);
  });

  it('it waits on while there is no connection', async () => {
    const server = await FaultyBackend.start([lost]);
    const first = await answered(server, agreed);
    const before = (await server.received(answers)).length;
    first.provider.remove();

    await open(server, agreed);
    await server.comes((all) => tries(all) > before, 'another try');
    expect(kept()).to.have.property('idempotencyKey');
  });

  it('what it has sent goes on all the same', async () => {
    const slow: FaultRule = {
      method: 'POST',
      path: '/v1/survey-responses',
      fault: { kind: 'delay', ms: 1_000 },
    };
    const server = await FaultyBackend.start([slow]);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = await open(server, undefined, { attributes: { trigger: 'help' }, frame });
    await page.shows(question);
    await answerWith(page, 8);
    await server.comes((all) => tries(all) === 1, 'the answer on its way');
    frame.remove();

    // Only the frame is gone: this page goes on, and tries again. The first try is what counts.
    await server.comes((all) => firstEnd(all) !== null, 'the end of the request');
    expect(firstEnd(await server.received())).to.equal('answered');
  });
});

const tries = (all: readonly { operation: string }[]): number =>
  all.filter(({ operation }) => operation === answers).length;

describe('faults row 15: an answer on the device', () => {
  it('is there without a trace as soon as the backend has it', async () => {
    const server = await FaultyBackend.start();
    await answered(server, agreed);
    expect(kept()).to.equal(undefined);
  });

  for (const [name, consent] of [
    ['no consent', undefined],
    ['another consent', { ...agreed, purposes: ['improvement'] }],
  ] as const) {
    it(`is not there with ${name}`, async () => {
      const server = await FaultyBackend.start([lost]);
      await answered(server, consent as Consent | undefined);
      expect(kept()).to.equal(undefined);
    });
  }

  it('goes when consent is withdrawn', async () => {
    const server = await FaultyBackend.start([lost]);
    const page = await answered(server, agreed);
    expect(kept()).not.to.equal(undefined);
    page.provider.consent = undefined;
    await page.comes(() => kept() === undefined, 'the answer is forgotten');
  });

  it('goes when another account comes', async () => {
    const server = await FaultyBackend.start([lost]);
    const page = await answered(server, agreed);
    page.provider.setAttribute('account-key', 'B');
    await page.comes(() => kept() === undefined, 'the answer is forgotten');
  });

  const spoilt: readonly (readonly [string, () => void])[] = [
    ['of another account', () => change({ reference: '•••• 0000' })],
    ['older than a day', () => change({ until: Date.parse('2026-03-10T08:59:59Z') })],
    ['with a key that is none', () => change({ idempotencyKey: 'a\nb' })],
    ['that is no JSON', () => localStorage.setItem(keptAs, '{')],
    ['that is null', () => localStorage.setItem(keptAs, 'null')],
    ['that is huge', () => change({ response: { surveyId: 'x'.repeat(10_000) } })],
  ];
  for (const [name, spoil] of spoilt) {
    it(`${name} is forgotten and not sent`, async () => {
      const server = await FaultyBackend.start([lost]);
      await leave(await answered(server, agreed), server);
      spoil();
      const before = tries(await server.received());

      const next = await open(server, agreed);
      await next.comes(() => localStorage.getItem(keptAs) === null, 'it is forgotten', 800);
      expect(tries(await server.received())).to.equal(before);
    });
  }

  it('that the backend refuses is forgotten', async () => {
    const server = await FaultyBackend.start([lost]);
    await leave(await answered(server, agreed), server);
    change({ response: { surveyId: 'nobody-has-asked', followUps: [], mayContact: false } });

    const next = await open(server, agreed);
    await next.comes(() => kept() === undefined, 'the answer is forgotten', 800);
    expect(next.text).to.equal('');
  });
});
