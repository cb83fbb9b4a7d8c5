/**
 * What somebody hears who does not see: each change of the view once, and nothing twice. It listens by
 * itself, because the simulator of test/elements/speech does not hear across shadow roots.
 */
import { expect } from '@open-wc/testing';
import {
  backWords,
  helpHeading,
  offersHeading,
  openCare,
  preferencesEntry,
  preferencesHeading,
  type CarePage,
} from './care-page.js';

/** Everything that is read out: a heading that takes the focus, and words of live regions. */
function listenTo(page: CarePage): string[] {
  const spoken: string[] = [];
  page.frame.addEventListener('focusin', (event) => {
    const target = event.composedPath()[0] as HTMLElement;
    if (target.id === 'heading') spoken.push(target.textContent.replace(/\s+/g, ' ').trim());
  });
  const watcher = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest('[role="status"]');
      if (region?.textContent) spoken.push(`region: ${region.textContent}`);
      watchParts();
    }
  });
  const watched = new Set<Node>();
  const watchParts = (): void => {
    const parts = [...page.frame.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? []);
    for (const root of [page.frame, ...parts]) {
      if (watched.has(root)) continue;
      watched.add(root);
      watcher.observe(root, { subtree: true, childList: true, characterData: true });
    }
  };
  watchParts();
  return spoken;
}

/** Presses, waits for the view, and until nothing more is said. */
async function hears(page: CarePage, spoken: string[], words: string, heading: string) {
  spoken.length = 0;
  await page.click(words);
  await page.opens(heading);
  // What is late would be heard as well. A page behind another one draws no frames: turns are counted.
  for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setTimeout(resolve));
  expect(spoken, `after "${words}"`).to.have.length(1);
  expect(spoken[0]).to.include(heading);
}

describe('each change of the view is heard once', () => {
  const flows: Readonly<Record<string, readonly (readonly [press: string, heading: string])[]>> = {
    pay: [['Jetzt bezahlen', 'Was möchten Sie bezahlen?']],
    plan: [
      ['In Raten zahlen', offersHeading],
      [backWords, '84,90'],
      ['In Raten zahlen', offersHeading],
    ],
    help: [
      ['Hilfe bekommen', helpHeading],
      ['Nachricht schreiben', 'Was möchten Sie uns sagen?'],
      [backWords, '84,90'],
      ['Hilfe bekommen', 'Was möchten Sie uns sagen?'],
    ],
    'call-back': [
      ['Hilfe bekommen', helpHeading],
      ['Rückruf wählen', 'Wann dürfen wir Sie anrufen?'],
      [backWords, '84,90'],
    ],
    preferences: [
      [preferencesEntry, preferencesHeading],
      ['Einstellungen ändern', 'Wie dürfen wir Sie erreichen?'],
      [backWords, '84,90'],
    ],
  };
  for (const [flow, steps] of Object.entries(flows)) {
    it(flow, async () => {
      const page = await openCare();
      await page.comes(() => page.prompt, 'everything loaded');
      const spoken = listenTo(page);
      for (const [words, heading] of steps) await hears(page, spoken, words, heading);
    });
  }
});
