/** Any tags beside each other, in any order: one truth, asked for once, and ways between them. */
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { oneLine, TagPage } from './support/tag-page.js';

const card = 'kulanz-balance-card';
const chooser = 'kulanz-plan-chooser';
const support = 'kulanz-support-options';
const prompt = 'kulanz-nps-prompt';
const preferences = 'kulanz-contact-preferences';
const care = 'kulanz-care';
const all = [card, chooser, support, prompt];
/** With the settings and the whole way, which also shows what the others show. */
const everything = [...all, preferences, care];

/** Each of the 15 combinations; every second one the other way round. */
const combinations = Array.from({ length: 2 ** all.length - 1 }, (_, index) => {
  const names = all.filter((_name, bit) => (index + 1) & (1 << bit));
  return index % 2 ? names.reverse() : names;
});

/** What each tag asks for before anybody presses anything. */
const firstReads: Record<string, readonly string[]> = {
  [card]: ['GET /session', 'GET /account', 'GET /payments'],
  [chooser]: ['GET /session', 'GET /account', 'GET /plan-offers'],
  [support]: ['GET /session', 'GET /support-options', 'GET /requests'],
  [preferences]: ['GET /session', 'GET /account', 'GET /contact-preferences'],
  [care]: ['GET /session', 'GET /account', 'GET /payments'],
  // Nothing was done yet that a customer could be asked about.
  [prompt]: [],
};

const shadowOf = (page: TagPage, name: string) => page.provider.querySelector(name)!.shadowRoot!;
/** Empty before it is there; the whole way has that of the tag that it shows. */
function heading(page: TagPage, name: string): string {
  const root = page.provider.querySelector(name)?.shadowRoot;
  const shown = root?.querySelector(card)?.shadowRoot ?? root;
  return oneLine(shown?.querySelector('#heading')?.textContent);
}

async function open(names: readonly string[]): Promise<TagPage> {
  const [first = '', ...others] = names;
  const page = new TagPage(first, { scenario: 'planOffered' });
  await page.place();
  for (const name of others) page.provider.append(document.createElement(name));
  page.connect();
  for (const name of names) {
    if (name !== prompt) await page.comes(() => heading(page, name), `first view of ${name}`);
  }
  return page;
}

/** Presses a tile of a tag, as the keyboard does. */
async function choose(page: TagPage, name: string, words: string): Promise<void> {
  const tiles = [...shadowOf(page, name).querySelectorAll<HTMLElement>('.way')];
  tiles.find(({ textContent }) => oneLine(textContent).startsWith(words))!.click();
}

const hasFocus = (page: TagPage, name: string) =>
  document.activeElement?.localName === name &&
  shadowOf(page, name).activeElement?.id === 'heading';

describe('tags on one page', () => {
  for (const names of [...combinations, [preferences], everything, everything.toReversed()]) {
    it(`${names.map((name) => name.replace('kulanz-', '')).join(', ')}: all shown, each resource asked for once`, async () => {
      const page = await open(names);
      const wanted = [...new Set(names.flatMap((name) => firstReads[name] ?? []))];
      await page.comes(() => page.sent.length >= wanted.length, wanted.join());
      expect(page.sent.map(({ operation }) => operation)).to.have.members(wanted);
    });
  }

  for (const names of combinations.filter((combination) => combination.includes(card))) {
    const words = names.map((name) => name.replace('kulanz-', '')).join(', ');
    it(`${words}: the card's ways lead to the tag that is there, else the card helps by itself`, async () => {
      const page = await open(names);
      await choose(page, card, 'In Raten zahlen');
      const planTag = names.includes(chooser) ? chooser : card;
      await page.comes(() => hasFocus(page, planTag), `focus in ${planTag}`);

      const other = await open(names);
      await choose(other, card, 'Hilfe bekommen');
      const helpTag = names.includes(support) ? support : card;
      await other.comes(() => hasFocus(other, helpTag), `focus in ${helpTag}`);
    });
  }

  it('what one commits the others show at once, and the question comes with the receipt', async () => {
    const page = await open(all);
    page.tag = page.provider.querySelector(chooser)!;
    await page.click('6 Raten');
    await page.click('Plan prüfen');
    await page.click('Ich stimme den Bedingungen');
    const before = page.sent.length;
    await page.click('Plan bestätigen');
    await page.says('Ihr Plan ist vereinbart');

    await page.comes(
      () => oneLine(shadowOf(page, card).textContent).includes('0 von 6'),
      'the plan in the card',
    );
    await page.comes(
      () => page.provider.querySelector(prompt)!.hasAttribute('open'),
      'the question about the plan',
    );
    // Sent once more under the same key, after the person has proven who they are.
    expect(new Set(page.of('POST /plans').map(({ key }) => key)).size).to.equal(1);
    const reads = page.sent.slice(before).map(({ operation }) => operation);
    const again = reads.filter((each, at) => /^GET/.test(each) && reads.indexOf(each) !== at);
    expect(again, 'read more than once').to.deep.equal([]);
  });

  it('paying an instalment of the plan chooser is the card’s to do', async () => {
    const page = new TagPage(chooser, { scenario: 'planMissed' });
    await page.place();
    page.provider.append(document.createElement(card));
    page.connect();
    await page.comes(() => heading(page, card), 'the card');
    await page.click('Rate bezahlen');
    await page.comes(() => hasFocus(page, card), 'focus in the card');
    expect(heading(page, card)).to.include('Was möchten Sie bezahlen?');
  });
});
