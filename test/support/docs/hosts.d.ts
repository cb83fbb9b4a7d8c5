/** What the snippets of the documents take as given: the integrator's own page, server and app. */
import type { Context, Hono } from 'hono';
import type { AccessToken, KulanzProvider } from 'kulanz';
import type {} from 'kulanz/define';
import type { Page } from 'playwright-core';

declare global {
  /** The one of the page. */
  const provider: InstanceType<typeof KulanzProvider>;

  const page: Page;

  const app: Hono;
  function sessionOf(context: Context):
    | {
        readonly id: string;
        readonly accountId: string;
        readonly acr: string;
        readonly signedInAt: number;
      }
    | undefined;
  const keyId: string;
  const privateKey: CryptoKey;

  function myToken(acrValues?: string): Promise<{ value: string; lifetime: number } | undefined>;
  function myStaffToken(): Promise<AccessToken | null>;
  function showSignIn(): Promise<void>;
  function askForPin(acrValues: string | undefined): Promise<boolean>;
  function askApp<Answer>(question: object): Promise<Answer>;
  const yourProvider: { confirm(paymentId: string): Promise<void> };

  interface Window {
    dataLayer: unknown[];
    adobeDataLayer: unknown[];
    _paq: unknown[];
    webkit?: {
      messageHandlers?: Record<string, { postMessage(message: unknown): Promise<unknown> }>;
    };
    collectionsApp?: {
      postMessage(message: string): void;
      onmessage: (event: { readonly data: string }) => void;
    };
  }
}
