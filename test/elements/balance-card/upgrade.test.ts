import { expect } from '@open-wc/testing';
import type { KulanzProvider } from '../../../src/index.js';
import { createRestBackend } from '../../../src/index.js';
import { createSandbox } from '../../../src/testing/index.js';

// Nothing here defines a tag before the test does, as on a page whose script comes last.
const page = document.createElement('div');
after(() => page.remove());

describe('markup that stands before the script', () => {
  it('shows the host’s own content, then the account, with what the host has set before', async () => {
    page.innerHTML = `
      <kulanz-provider locale="de">
        <kulanz-balance-card><p>Ihre Rechnung liegt in Ihrem Postfach.</p></kulanz-balance-card>
      </kulanz-provider>`;
    document.body.append(page);
    const provider = page.querySelector<KulanzProvider>('kulanz-provider')!;
    const card = page.querySelector('kulanz-balance-card')!;
    const sandbox = createSandbox({ scenario: 'overdue', pageOrigin: location.origin });
    provider.backend = createRestBackend(sandbox);
    expect(card.shadowRoot).to.equal(null);
    expect(card.querySelector('p')!.checkVisibility()).to.equal(true);

    // The card first: it waits for its provider.
    await import('../../../src/elements/balance-card/define.js');
    expect(card.querySelector('p')!.checkVisibility()).to.equal(false);
    await import('../../../src/elements/provider/define.js');

    await new Promise<void>((resolve) => {
      const isThere = () => card.shadowRoot?.textContent?.includes('84,90') && resolve();
      new MutationObserver(isThere).observe(card.shadowRoot!, { subtree: true, childList: true });
      isThere();
    });
  });
});
