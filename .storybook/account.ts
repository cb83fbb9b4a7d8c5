/** Gives a story an account: a provider over a sandbox that runs in the page. */
import type { StoryContext } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/provider/define.js';
import type { KulanzProvider } from '../src/elements/provider/provider.js';
import { createRestBackend, type CollectionsBackend } from '../src/index.js';
import {
  countingIds,
  createSandbox,
  type Sandbox,
  type SandboxBehaviour,
  type SandboxOptions,
  type ScenarioName,
} from '../src/testing/index.js';

type CheckoutState = Parameters<Sandbox['settlePayment']>[1]['state'];

/** What a story says of its account in `parameters.account`; without it there is no provider. */
export interface StoryAccount {
  readonly scenario: ScenarioName;
  /** What the telco decides otherwise than by default. */
  readonly policy?: SandboxOptions['policy'];
  /** Nobody is signed in. */
  readonly signedOut?: boolean;
  /** The person does not prove who they are when asked once more. */
  readonly stepUp?: 'declined';
  /** What becomes of a payment at the provider; `left`: nothing yet. Default: it succeeds. */
  readonly checkout?: CheckoutState | 'left';
  /** Something else than the sandbox answers under this path. */
  readonly instead?: { readonly path: string; readonly answer: () => Promise<Response> };
  /** What the same person changes in another window, just before the first change under this path. */
  readonly meanwhile?: { readonly path: string; readonly body: object };
}

/** Stories always show the same day, so that pictures of them can be compared. */
const clock = (): Date => new Date('2026-11-24T09:00:00Z');

interface Account {
  readonly key: string;
  readonly sandbox: Sandbox;
  readonly backend: CollectionsBackend;
}
let current: Account | undefined;

/** One sandbox for a story, as long as nothing that it is made of changes. */
function accountOf({ id, globals }: StoryContext, account: StoryAccount): Account {
  const { locale, backend: behaviour } = globals as { locale: string; backend: SandboxBehaviour };
  const key = [id, locale, behaviour].join();
  if (current?.key !== key) {
    const sandbox = createSandbox({
      ...account,
      behaviour,
      clock,
      ids: countingIds(),
      // In every language, because policies and answers of stories name euros.
      customer: { locale, currency: 'EUR' },
      pageOrigin: location.origin,
    });
    const { instead } = account;
    let { meanwhile } = account;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (instead && String(input).endsWith(instead.path)) return instead.answer();
      if (meanwhile && init?.method === 'PATCH' && String(input).endsWith(meanwhile.path)) {
        const { body } = meanwhile;
        meanwhile = undefined;
        await changeElsewhere(sandbox, String(input), body);
      }
      return sandbox.fetch(input, init);
    };
    current = { key, sandbox, backend: createRestBackend({ ...sandbox, fetch }) };
  }
  return current;
}

/** What another window of the same person reads and changes. */
async function changeElsewhere(sandbox: Sandbox, url: string, body: object): Promise<void> {
  const token = await sandbox.getAccessToken({ reason: 'initial' });
  const authorization = `Bearer ${token?.accessToken ?? ''}`;
  const seen = await sandbox.fetch(url, { headers: { authorization } });
  const headers = {
    authorization,
    'content-type': 'application/json',
    'if-match': seen.headers.get('etag') ?? '',
  };
  await sandbox.fetch(url, { method: 'PATCH', headers, body: JSON.stringify(body) });
}

/** In place of the provider's page, which is not there: settles the payment and comes back. */
async function checkOut(
  event: HTMLElementEventMap['kulanz-payment-start'],
  sandbox: Sandbox,
  state: CheckoutState | 'left',
): Promise<void> {
  event.preventDefault();
  if (state === 'left') return;
  const provider = event.currentTarget as KulanzProvider;
  await sandbox.settlePayment(event.payment.id, { state });
  await provider.resumePayment(event.payment.id);
}

/** Puts a story that has an account into a provider that knows it. */
export function withAccount(story: unknown, context: StoryContext): TemplateResult {
  const wanted = context.parameters['account'] as StoryAccount | undefined;
  if (!wanted) return html`${story}`;
  const { key, sandbox, backend } = accountOf(context, wanted);
  return html`
    <kulanz-provider
      .backend=${backend}
      .paymentOrigins=${sandbox.paymentOrigins}
      account-key=${key}
      locale=${context.globals['locale']}
      @kulanz-payment-start=${(event: HTMLElementEventMap['kulanz-payment-start']) =>
        checkOut(event, sandbox, wanted.checkout ?? 'succeeded')}
      >${story}</kulanz-provider
    >
  `;
}
