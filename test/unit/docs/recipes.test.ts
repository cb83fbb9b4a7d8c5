/** The guides' code for sign-in and for web views, word by word, before stand-ins for page and app. */
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  KulanzAuthRequiredEvent,
  KulanzFileEvent,
  KulanzPaymentStartEvent,
  KulanzStepUpEvent,
  type GetAccessToken,
} from '../../../src/index.js';
import { payment } from '../../support/answers.js';
import { snippets } from '../../support/docs/snippets.js';

interface Question {
  readonly id?: string;
  readonly kind: string;
}

const token = { accessToken: 'token', expiresInSeconds: 300 };
const answers: Record<string, unknown> = { token, payment: { closed: true }, file: true };

/** A page that runs all JavaScript of a guide, one block after the other. */
function run(guide: string, around: Record<string, unknown> = {}) {
  const document = new EventTarget();
  const calls: string[] = [];
  const provider = {
    getAccessToken: undefined as GetAccessToken | undefined,
    reset: () => calls.push('reset'),
    resumePayment: (id: string) => calls.push('resumePayment ' + id),
  };
  const window = { ...around };
  const { crypto, btoa } = globalThis;
  const context = createContext({ document, provider, window, crypto, btoa, ...around });
  for (const { file, language, code } of snippets) {
    if (file.endsWith(guide) && language === 'js') runInContext(code, context);
  }
  return { document, provider, calls };
}

/** The app around a web view, and what it was asked. */
function app(system: 'iOS' | 'Android') {
  const questions: Question[] = [];
  const answer = (question: Question): unknown => {
    questions.push(question);
    return answers[question.kind];
  };
  if (system === 'iOS') {
    const postMessage = (question: Question) => Promise.resolve(answer(question));
    return { questions, around: { webkit: { messageHandlers: { collections: { postMessage } } } } };
  }
  const port = {
    onmessage: (_: { data: string }): void => undefined,
    postMessage(message: string) {
      const question = JSON.parse(message) as Question;
      const data = JSON.stringify({ id: question.id, answer: answer(question) });
      queueMicrotask(() => port.onmessage({ data }));
    },
  };
  return { questions, around: { collectionsApp: port } };
}

/** What was begun by an event has been done. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe.each(['iOS', 'Android'] as const)('a web view of %s', (system) => {
  it('gets its token from the app', async () => {
    const { questions, around } = app(system);
    const { provider } = run('web-views.mdx', around);
    expect(await provider.getAccessToken?.({ reason: 'step-up', acrValues: 'pin' })).toEqual(token);
    expect(questions).toMatchObject([{ kind: 'token', reason: 'step-up', acrValues: 'pin' }]);
  });

  it('hands a payment to the app, and fetches its result when the customer is back', async () => {
    const { questions, around } = app(system);
    const { document, calls } = run('web-views.mdx', around);
    const url = 'https://pay.example/1';
    const isLeft = document.dispatchEvent(new KulanzPaymentStartEvent(payment, url, false));
    await settled();
    expect(isLeft).toBe(false);
    expect(questions).toMatchObject([{ kind: 'payment', url }]);
    expect(calls).toEqual(['resumePayment ' + payment.id]);
  });

  it('hands a file to the app, byte by byte', async () => {
    const { questions, around } = app(system);
    const { document } = run('web-views.mdx', around);
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    const blob = new Blob([bytes], { type: 'application/pdf' });
    expect(document.dispatchEvent(new KulanzFileEvent('plan.pdf', blob))).toBe(false);
    while (questions.length === 0) await settled();
    expect(questions).toMatchObject([
      { name: 'plan.pdf', type: 'application/pdf', base64: Buffer.from(bytes).toString('base64') },
    ]);
  });
});

it('a page without an app gets no token from it', async () => {
  const { provider } = run('web-views.mdx');
  expect(await provider.getAccessToken?.({ reason: 'initial' })).toBe(null);
});

describe('a page that signs in by itself', () => {
  const host = {
    myToken: (acrValues?: string) =>
      Promise.resolve(
        acrValues === 'none' ? undefined : { value: `for ${acrValues}`, lifetime: 60 },
      ),
    showSignIn: () => Promise.resolve(),
    askForPin: (acrValues: string) => Promise.resolve(acrValues === 'pin'),
  };

  it('gives its token, a stronger one where that is asked for, and none when signed out', async () => {
    const { getAccessToken } = run('sign-in.mdx', host).provider;
    expect(await getAccessToken?.({ reason: 'initial', acrValues: 'pin' })).toEqual({
      accessToken: 'for undefined',
      expiresInSeconds: 60,
    });
    expect(await getAccessToken?.({ reason: 'step-up', acrValues: 'pin' })).toMatchObject({
      accessToken: 'for pin',
    });
    expect(await getAccessToken?.({ reason: 'step-up', acrValues: 'none' })).toBe(null);
  });

  it('forgets everything after a sign-in', async () => {
    const { document, calls } = run('sign-in.mdx', host);
    document.dispatchEvent(new KulanzAuthRequiredEvent());
    await settled();
    expect(calls).toEqual(['reset']);
  });

  it('asks for a PIN itself', async () => {
    const { document } = run('sign-in.mdx', host);
    const event = new KulanzStepUpEvent('pin', undefined);
    expect(document.dispatchEvent(event)).toBe(false);
    expect(await event.response).toBe(true);
  });
});
