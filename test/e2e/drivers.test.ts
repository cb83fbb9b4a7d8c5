/** The drivers of `kulanz/testing`, each through one whole flow, on the tags as built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cdnFolder } from '../../scripts/cdn-files.mjs';
import { openChromium } from '../../scripts/chromium.js';
import type { KulanzPlanChooser } from '../../src/index.js';
import * as testing from '../../src/testing/index.js';
import { startHost, type Host } from '../hosts/support/host.js';
import { hostPage } from '../hosts/support/pages.js';
import { snippetWith } from '../support/docs/snippets.js';

const { balanceCard, care, contactPreferences, npsPrompt, planChooser, supportOptions } = testing;

const tags = [
  'balance-card',
  'plan-chooser',
  'support-options',
  'nps-prompt',
  'contact-preferences',
]
  .map((name) => `<kulanz-${name}></kulanz-${name}>`)
  .join('');

let host: Host;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [host, browser] = await Promise.all([startHost(), openChromium()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function show(locale: string, tagsInIt = tags): Promise<void> {
  const attributes = `payment-origins="${testing.sandboxPaymentOrigin}"`;
  const html = hostPage({ way: 'autoload', tags: tagsInIt, attributes });
  host.show({ '/bills': { html: html.replace('locale="de"', `locale="${locale}"`) } });
  await page.goto(`${host.origin}/bills`);
}

describe.each(['de', 'en'])('the drivers, on a page in %s,', (locale) => {
  it('agree a plan, answer the question, ask for a call and save settings', async () => {
    await show(locale);
    const chooser = planChooser(page);
    expect(await chooser.offers()).toHaveLength(4);
    await chooser.choose(2);
    const { planId, reference } = await chooser.confirm();
    expect(planId).toBeTruthy();
    expect(await chooser.text()).toContain(reference);

    await npsPrompt(page).answer(9, { comment: 'Rasch erledigt' });

    const request = await supportOptions(page).askForCallback();
    expect(request.kind).toBe('callback');
    expect(await supportOptions(page).text()).toContain(request.reference);

    const preferences = contactPreferences(page);
    await preferences.edit();
    await preferences.choose('sms', 'never');
    await preferences.largePrint(true);
    expect(await preferences.save()).toEqual(expect.arrayContaining(['channels', 'largePrint']));

    const writes = host.calls.filter((call) => !call.startsWith('GET '));
    expect(writes).toEqual(
      expect.arrayContaining([
        'POST /v1/plans',
        'POST /v1/survey-responses',
        'POST /v1/callbacks',
        'PATCH /v1/contact-preferences',
      ]),
    );
  });

  it('start a payment, in the tag that has all of them as well', async () => {
    await show(locale, '<kulanz-care></kulanz-care>');
    const all = care(page);
    await all.ready();
    expect(await balanceCard(page).amount()).toMatch(/\d[.,]\d\d/);
    expect(await balanceCard(page).ways()).toEqual(['pay', 'plan', 'help']);
    await all.chooseWay('plan');
    await planChooser(page).offers();
    expect(await all.view()).toBe('plan');
    await all.back();
    await balanceCard(page).payNow({ stay: true });
    expect(host.calls).toContain('POST /v1/payments');
  });
});

describe('a driver that does not get on', () => {
  it('says what was there instead', async () => {
    await show('de', '<kulanz-plan-chooser></kulanz-plan-chooser>');
    await planChooser(page).ready();
    const options = { timeoutMs: 100 };
    await expect(planChooser(page, options).choose(9)).rejects.toThrow(
      /never came: choice 9 of "plan"\. Instead: "Welcher Ratenplan passt .* plan "/,
    );
    await expect(npsPrompt(page, options).answer(9)).rejects.toThrow(
      'no kulanz-nps-prompt in the page, only kulanz-provider, kulanz-plan-chooser',
    );
  });

  it('gets on once a tag is ready', async () => {
    await show('de', '<kulanz-plan-chooser></kulanz-plan-chooser>');
    await page.evaluate(async () => {
      await customElements.whenDefined('kulanz-plan-chooser');
      await document.querySelector<KulanzPlanChooser>('kulanz-plan-chooser')!.ready;
    });
    expect(await planChooser(page, { timeoutMs: 0 }).offers()).toHaveLength(4);
  });
});

describe('the recipe of the guide', () => {
  it('runs as it stands there', async () => {
    const recipe = snippetWith('js', "from 'kulanz/testing'");
    const body = recipe.replace(/^import .*$/m, '');
    const names = Object.keys(testing);
    const run = new Function(
      'page',
      ...names,
      `return (async () => { ${body}; return reference })()`,
    );
    const reference: unknown = await run(await telcoPage(), ...Object.values(testing));
    expect(reference).toEqual(expect.stringMatching(/\d/));
  });

  interface Route {
    readonly request: () => HTTPRequest;
    readonly fulfill: HTTPRequest['respond'];
  }

  /** A page of Puppeteer with the `route` of Playwright; its telco is made up. */
  async function telcoPage() {
    const telco = await browser.newPage();
    const routes: [RegExp, (route: Route) => Promise<void>][] = [];
    await telco.setRequestInterception(true);
    telco.on('request', (request) => {
      const url = request.url();
      const [, handle] = routes.find(([address]) => address.test(url)) ?? [];
      if (handle) {
        void handle({ request: () => request, fulfill: (answer) => request.respond(answer) });
      } else if (url.includes('/sdk/')) {
        const body = readFileSync(join(cdnFolder, new URL(url).pathname.replace('/sdk/', '')));
        void request.respond({ contentType: 'text/javascript', body });
      } else {
        const html = hostPage({ way: 'autoload', tags }).replace('/backend"', '/collections"');
        const body = html.replace('"/token"', '"/collections-token"');
        void request.respond({ contentType: 'text/html; charset=utf-8', body });
      }
    });
    return Object.assign(telco, {
      route: async (address: RegExp, handle: (route: Route) => Promise<void>) => {
        routes.push([address, handle]);
      },
    });
  }
});
