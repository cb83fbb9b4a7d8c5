/** The drivers of `kulanz/testing`, each through one whole flow, on the tags as built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { http } from 'msw';
import { setupServer, type SetupServer } from 'msw/node';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cdnFolder } from '../../scripts/cdn-files.mjs';
import { launchOptions, openChromium } from '../../scripts/chromium.js';
import { createRestBackend, type KulanzPlanChooser } from '../../src/index.js';
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

/** Runs a snippet of the guide as it stands there; its last line is followed by `return` and this. */
const run = <Result>(code: string, names: Record<string, unknown>, answer: string) => {
  const body = code.replace(/^import .*$/gm, '');
  const main = `return (async () => { ${body}; return ${answer} })()`;
  return new Function(...Object.keys(names), main)(...Object.values(names)) as Promise<Result>;
};

describe('the recipes of the guide', () => {
  it('agree a plan by Playwright', async () => {
    const playwright = await chromium.launch(launchOptions());
    try {
      const telco = await playwright.newPage();
      await telco.route('**/*', (route) => route.fulfill(fileOf(route.request().url())));
      const recipe = snippetWith('js', 'answerRequest(sandbox');
      const reference = await run(recipe, { page: telco, ...testing }, 'reference');
      expect(reference).toEqual(expect.stringMatching(/\d/));
    } finally {
      await playwright.close();
    }
  });

  it('answer by MSW what the SDK asks for', async () => {
    const recipe = snippetWith('js', "from 'msw'");
    const server = await run<SetupServer>(recipe, { http, setupServer, ...testing }, 'server');
    try {
      const tokenUrl = 'https://www.telco.example/collections-token';
      const client = createRestBackend({
        baseUrl: 'https://www.telco.example/collections',
        getAccessToken: async () => (await fetch(tokenUrl, { method: 'POST' })).json(),
      });
      const { data } = await client.getAccount({});
      expect(data.balance.payNow.amount.amountMinor).toBe(8_490);
    } finally {
      server.close();
    }
  });

  /** The page of a telco that is made up, and the scripts that it loads. */
  function fileOf(url: string) {
    if (url.includes('/sdk/')) {
      const body = readFileSync(join(cdnFolder, new URL(url).pathname.replace('/sdk/', '')));
      return { contentType: 'text/javascript', body };
    }
    const html = hostPage({ way: 'autoload', tags }).replace('/backend"', '/collections"');
    const body = html.replace('"/token"', '"/collections-token"');
    return { contentType: 'text/html; charset=utf-8', body };
  }
});
