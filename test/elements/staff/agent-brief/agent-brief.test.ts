import { expect } from '@open-wc/testing';
import '../../../../src/staff/agent-brief/define.js';
import { littleTold, muchTold, toldMore } from '../../../../stories/agent-brief/cases.js';
import { press, setViewport, type } from '../../../support/browsers.js';
import { refusal, settle, StaffPage, type StaffAnswer } from '../staff-page.js';

async function open(answer: StaffAnswer): Promise<StaffPage> {
  const page = new StaffPage(answer);
  await page.place('kulanz-agent-brief', { 'case-ref': 'a-7f3c' });
  return page;
}

/** The page is looked at again, as after a call in another window. */
const lookAgain = () => document.dispatchEvent(new Event('visibilitychange'));

describe('the brief', () => {
  it('begins with how to speak; the amount stands last and closed', async () => {
    const page = await open(() => Promise.resolve(muchTold));
    await page.says('So sprechen wir');
    const titles = [...page.root.querySelectorAll('.block > .title')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(titles[0]).to.equal('So sprechen wir');
    expect(titles.at(-1)).to.equal('Wenn der Kunde danach fragt');
    expect(page.get<HTMLDetailsElement>('.block.facts details').open).to.equal(false);
    const seen = page.get('.brief').innerText;
    expect(seen).not.to.include('84,90');
    expect(seen).to.include('Bitte erst nach 16 Uhr');
    expect(seen).to.match(/Am liebsten\s+SMS/);
    expect(seen).to.include('Nach einer Zahlung fragen');
  });

  it('shows what waits for an answer before what is done', async () => {
    const page = await open(() => Promise.resolve(muchTold));
    await page.says('wartet auf uns');
    const entries = [...page.root.querySelectorAll('.told .entries > li')].map(
      ({ textContent }) => textContent,
    );
    expect(entries.map((words) => words.includes('wartet auf uns'))).to.deep.equal([
      true,
      true,
      false,
    ]);
  });

  it('says where nothing is known yet', async () => {
    const page = await open(() => Promise.resolve(littleTold));
    await page.says('Noch nichts.');
    expect(page.text).to.include('Kein Wunsch genannt');
  });
});

describe('while a call runs', () => {
  it('what is new is marked, and said once', async () => {
    let brief = muchTold;
    const page = await open(() => Promise.resolve(brief));
    await page.says('So sprechen wir');
    const spoken: string[] = [];
    new MutationObserver(() => spoken.push(page.announced)).observe(page.get('[role="status"]'), {
      childList: true,
      characterData: true,
      subtree: true,
    });

    brief = toldMore;
    lookAgain();
    await page.says('Ich kann am 20. Dezember');
    const sentSoFar = page.sent.length;
    lookAgain();
    await page.comes(() => page.sent.length > sentSoFar, 'another answer, with nothing new');
    await settle();

    const marked = [...page.root.querySelectorAll('.told li')].filter((entry) =>
      entry.querySelector('.new'),
    );
    expect(marked).to.have.length(1);
    expect(marked[0]!.textContent).to.include('Ich kann am 20. Dezember');
    expect(page.find('.chose .new')).to.equal(null);
    expect(spoken).to.deep.equal(['Neu: Was der Kunde uns gesagt hat']);
  });

  it('a connection that breaks takes nothing away', async () => {
    let isUp = true;
    const page = await open(() =>
      isUp ? Promise.resolve(muchTold) : Promise.reject(refusal(503, 'unavailable')),
    );
    await page.says('So sprechen wir');
    isUp = false;
    lookAgain();
    await page.says('Gerade ist keine Verbindung da.');
    expect(page.text).to.include('Bitte erst nach 16 Uhr');
    isUp = true;
    lookAgain();
    await page.comes(() => !page.find('.stale'), 'the connection again');
  });

  it('nothing more is asked for once the tag is gone', async () => {
    const page = await open(() => Promise.resolve(muchTold));
    await page.says('So sprechen wir');
    const before = page.sent.length;
    page.tag.remove();
    lookAgain();
    await settle();
    expect(page.sent).to.have.length(before);
  });
});

describe('the search', () => {
  const cases = (refs: readonly string[]): StaffAnswer => {
    const data = refs.map((ref) => ({
      ref,
      label: `Vertrag ${ref}`,
      maskedReference: '•••• 4471',
    }));
    return (operation) => Promise.resolve(operation === 'findCases' ? { data } : muchTold);
  };
  async function search(answer: StaffAnswer): Promise<StaffPage> {
    const page = new StaffPage(answer);
    await page.place('kulanz-agent-brief');
    page.get('input').focus();
    await type('N-4471');
    await press('Enter');
    return page;
  }

  it('opens the one case of a number, by keyboard alone, and leads to its heading', async () => {
    const page = await search(cases(['a-1']));
    await page.says('So sprechen wir');
    await page.comes(() => page.root.activeElement?.id === 'heading', 'focus on the heading');
    expect(page.sent.slice(0, 2)).to.deep.equal([
      'findCases {"query":{"q":"N-4471"}}',
      'getAgentBrief {"id":"a-1"}',
    ]);
  });

  it('lets choose where a number has several', async () => {
    const page = await search(cases(['a-1', 'a-2']));
    await page.says('Vertrag a-2');
    await page.click('Vertrag a-2');
    await page.says('So sprechen wir');
    expect(page.sent.at(-1)).to.equal('getAgentBrief {"id":"a-2"}');
  });

  it('says that there is nothing under a number', async () => {
    const page = await search(cases([]));
    await page.says('Unter dieser Nummer steht nichts');
    expect(page.announced).to.equal('Unter dieser Nummer steht nichts');
    await expect(page.tag).to.be.accessible();
  });

  it('shows nothing of the last case while another one is looked for', async () => {
    const page = await search(cases(['a-1']));
    await page.says('So sprechen wir');
    page.tag.setAttribute('case-ref', 'a-9');
    await page.comes(() => page.sent.at(-1)?.includes('a-9'), 'the other case');
    page.tag.removeAttribute('case-ref');
    await page.comes(() => !page.find('.brief'), 'no brief');
    expect(page.text).not.to.include('Krankenhaus');
  });
});

for (const width of [360, 1280]) {
  it(`the brief fits into ${width} px, and axe finds nothing`, async () => {
    await setViewport(width);
    const page = await open(() => Promise.resolve(muchTold));
    await page.says('So sprechen wir');
    page.button('Betrag und Absprachen ansehen').focus();
    await press('Enter');
    await page.comes(() => page.get('.brief').innerText.includes('84,90'), 'the amount, asked for');
    expect(document.documentElement.scrollWidth).to.be.at.most(width);
    await expect(page.tag).to.be.accessible();
  });
}
