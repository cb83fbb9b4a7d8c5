import { html } from 'hono/html';
import packageJson from '../../../package.json' with { type: 'json' };
import { texts } from '../language.js';
import type { Session } from '../sessions.js';
import { dialogs } from './dialogs.js';
import type { View } from './layout.js';
import type { Markup } from './markup.js';

/** A page of a customer who is signed in. */
export interface AccountView extends View {
  readonly session: Session;
  /** Where the tags reach the collections backend. */
  readonly backendOrigin: string;
  /** Where payments may lead to. */
  readonly paymentOrigin: string;
}

/** The files of one version never change; the next version has another folder. */
export const kulanzPath = `/kulanz/${packageJson.version}`;

/** What a page with tags loads. */
export const tagFiles = ({ nonce }: AccountView): Markup =>
  html`<script type="module" src="${kulanzPath}/autoload.js" nonce="${nonce}"></script>`;

/** Tags of one account, which share what they know, and the dialogs that they ask for. */
export function withAccount(view: AccountView, tags: Markup): Markup {
  const { language, session, backendOrigin, paymentOrigin } = view;
  const { customer } = session;
  return html`${dialogs(session, view)}
    <kulanz-provider
      base-url="${backendOrigin}"
      token-url="/collections-token?customer=${customer.key}"
      payment-origins="${paymentOrigin}"
      account-key="${customer.key}"
      locale="${language}"
      >${tags}</kulanz-provider
    >`;
}

/** Ways to get help, for the page of bills and for the page of help. */
export function supportTag({ language }: AccountView): Markup {
  const { help, bills } = texts[language];
  return html`<kulanz-support-options theme="auto">
    <p>${help.fallback} <a href="tel:+494066969100">${bills.fallbackPhone}</a></p>
  </kulanz-support-options>`;
}
