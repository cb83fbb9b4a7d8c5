import { expect } from '@open-wc/testing';
import type { KulanzProvider } from '../../../src/index.js';
import { createRestBackend } from '../../../src/index.js';
import { createSandbox } from '../../../src/testing/index.js';

// Nothing here defines a tag before the test does, as on a page whose script comes last.
const page = document.createElement('div');
after(() => page.remove());

/** Waits until a tag shows these words. */
function says(tag: Element, words: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => tag.shadowRoot?.textContent.includes(words) && resolve();
    new MutationObserver(look).observe(tag.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    look();
  });
}

it('tags that stand in the page before the script change their language too', async () => {
  page.innerHTML = `
    <kulanz-provider locale="de" formality="informal">
      <kulanz-balance-card></kulanz-balance-card>
      <kulanz-support-options></kulanz-support-options>
    </kulanz-provider>`;
  document.body.append(page);
  const [provider, card, help] = page.querySelectorAll<KulanzProvider>(
    'kulanz-provider, kulanz-balance-card, kulanz-support-options',
  );
  await import('../../../src/define.js');
  provider!.backend = createRestBackend(
    createSandbox({ scenario: 'overdue', pageOrigin: location.origin }),
  );
  await says(card!, 'Drei Wege, wie wir dich heute unterstützen');
  await says(help!, 'So können wir dich heute unterstützen');

  provider!.setAttribute('formality', 'formal');
  await says(card!, 'Drei Wege, wie wir Sie heute unterstützen');
  provider!.setAttribute('locale', 'en');
  await says(card!, 'Three ways we can support you today');
  await says(help!, 'This is how we can support you today');
  expect(card!.shadowRoot!.querySelector('.card')!.getAttribute('lang')).to.equal('en');
});
