import { expect } from '@open-wc/testing';
import type { KulanzProvider } from '../../src/index.js';
import { account, session } from '../support/answers.js';

const page = document.createElement('div');
const requested: string[] = [];
const realFetch = window.fetch;

/** Answers for site and backend; the test runner's own requests go through. */
function answer(url: string): Response | undefined {
  if (url === '/token') return Response.json({ accessToken: 'token', expiresInSeconds: 300 });
  if (!url.startsWith('https://backend.example/v1')) return undefined;
  const path = url.slice('https://backend.example/v1'.length);
  // What was there before the tag's code was.
  requested.push(
    `${path}, tag ${customElements.get('kulanz-balance-card') ? 'defined' : 'not defined'}`,
  );
  return Response.json(
    path === '/session' ? session : path === '/account' ? account : { data: [] },
  );
}

before(() => {
  window.fetch = (input, init) => {
    const found = answer(String(input));
    return found ? Promise.resolve(found) : realFetch(input, init);
  };
  page.innerHTML = `
    <kulanz-provider base-url="https://backend.example" token-url="/token" locale="de">
      <kulanz-balance-card><p>Ihre Rechnung liegt in Ihrem Postfach.</p></kulanz-balance-card>
      <kulanz-balance-card></kulanz-balance-card>
    </kulanz-provider>`;
  document.body.append(page);
});

after(() => {
  page.remove();
  window.fetch = realFetch;
});

const card = () => page.querySelector('kulanz-balance-card')!;

async function until(isSo: () => unknown): Promise<void> {
  for (let turns = 0; !isSo(); turns++) {
    if (turns === 500) throw new Error(`Never so: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('the script tag', () => {
  it('leaves the host’s own content until the tag is there', () => {
    expect(card().shadowRoot).to.equal(null);
    expect(card().textContent).to.contain('Postfach');
  });

  it('loads the tags of the page; their requests are on the way before, one for each resource', async () => {
    // The script-tag file has the provider inside.
    await import('../../src/elements/provider/define.js');
    await import('../../src/autoload.js');
    await until(() => card().shadowRoot?.textContent?.includes('59,90'));

    expect(requested.slice(0, 2).sort()).to.deep.equal([
      '/account, tag not defined',
      '/session, tag not defined',
    ]);
    expect(requested.filter((request) => /^\/(session|account),/.test(request))).to.have.length(2);
  });

  it('finds tags that come later, however deep', async () => {
    const provider = page.querySelector<KulanzProvider>('kulanz-provider')!;
    provider.remove();
    page.innerHTML = '';
    const section = document.createElement('section');
    section.append(provider.cloneNode(true));
    page.append(section);

    await until(() => card().shadowRoot?.textContent?.includes('59,90'));
  });

  it('loads nothing a second time', async () => {
    const { version } = customElements.get('kulanz-balance-card') as unknown as { version: string };
    await import('../../src/elements/balance-card/define.js');
    await import('../../src/define.js');

    expect(version).to.match(/^\d+\.\d+\.\d+$/);
  });
});
