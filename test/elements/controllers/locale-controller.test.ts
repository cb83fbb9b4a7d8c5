import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../../src/elements/provider/define.js';
import type { KulanzProvider } from '../../../src/index.js';
import { PageBackend } from './page-backend.js';
import type { Probe } from './probe.js';
import { settle, until } from './probe.js';

afterEach(() => {
  fixtureCleanup();
});

describe('words', () => {
  it('are waited for until somebody says which, then come, then follow the language', async () => {
    const probe = await fixture<Probe>(html`<kulanz-probe></kulanz-probe>`);
    await settle();
    expect([probe.words.ready, probe.words.locale]).to.deep.equal([false, '']);

    const { backend } = new PageBackend();
    const provider = await fixture<KulanzProvider>(
      html`<kulanz-provider .backend=${backend} locale="en-GB"></kulanz-provider>`,
    );
    await until(() => probe.words.ready);
    expect(probe.words.locale).to.equal('en');

    let renderings = 0;
    probe.requestUpdate = () => void renderings++;
    provider.locale = 'de';
    await until(() => probe.words.locale === 'de');
    expect(renderings).to.be.greaterThan(0);
  });

  for (const [wish, served] of [
    ['de_DE', 'de'],
    ['en-x-pirate', 'en'],
    ['zz-ZZ-foo', 'de'],
    ['<script>', 'de'],
  ] as const) {
    it(`faults row 8: for "${wish}" are those of ${served}, and nothing throws`, async () => {
      const { backend } = new PageBackend();
      const page = await fixture<HTMLElement>(
        html`<kulanz-provider .backend=${backend} locale=${wish}
          ><kulanz-probe></kulanz-probe
        ></kulanz-provider>`,
      );
      const probe = page.querySelector<Probe>('kulanz-probe')!;
      await until(() => probe.words.locale === served);
    });
  }

  it('follow the document where nobody asks for a language', async () => {
    const before = document.documentElement.lang;
    document.documentElement.lang = 'en';
    const { backend } = new PageBackend();
    const page = await fixture<HTMLElement>(
      html`<kulanz-provider .backend=${backend}><kulanz-probe></kulanz-probe></kulanz-provider>`,
    );
    const probe = page.querySelector<Probe>('kulanz-probe')!;
    await until(() => probe.words.locale === 'en');
    document.documentElement.lang = before;
  });

  it('leave no listener behind', async () => {
    const { backend } = new PageBackend();
    const page = await fixture<HTMLElement>(
      html`<kulanz-provider .backend=${backend} locale="de"
        ><kulanz-probe></kulanz-probe
      ></kulanz-provider>`,
    );
    const probe = page.querySelector<Probe>('kulanz-probe')!;
    await until(() => probe.words.locale === 'de');
    probe.remove();
    await settle();
    page.setAttribute('locale', 'en');
    await settle();

    expect(probe.words.locale).to.equal('de');
  });
});
