/** Gives a story an account: a provider over a sandbox that runs in the page. */
import type { StoryContext } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/provider/define.js';
import { createRestBackend, type CollectionsBackend } from '../src/index.js';
import { createSandbox, type SandboxBehaviour, type ScenarioName } from '../src/testing/index.js';

/** What a story says of its account in `parameters.account`; without it there is no provider. */
export interface StoryAccount {
  readonly scenario: ScenarioName;
  /** Nobody is signed in. */
  readonly signedOut?: boolean;
  /** The person does not prove who they are when asked once more. */
  readonly stepUp?: 'declined';
}

/** Stories always show the same day, so that pictures of them can be compared. */
const clock = (): Date => new Date('2026-11-24T09:00:00Z');

interface Account {
  readonly key: string;
  readonly backend: CollectionsBackend;
  readonly paymentOrigins: readonly string[];
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
      customer: { locale },
      pageOrigin: location.origin,
    });
    const { paymentOrigins } = sandbox;
    current = { key, backend: createRestBackend(sandbox), paymentOrigins };
  }
  return current;
}

/** Puts a story that has an account into a provider that knows it. */
export function withAccount(story: unknown, context: StoryContext): TemplateResult {
  const wanted = context.parameters['account'] as StoryAccount | undefined;
  if (!wanted) return html`${story}`;
  const { key, backend, paymentOrigins } = accountOf(context, wanted);
  return html`
    <kulanz-provider
      .backend=${backend}
      .paymentOrigins=${paymentOrigins}
      account-key=${key}
      locale=${context.globals['locale']}
      >${story}</kulanz-provider
    >
  `;
}
