import { expect } from '@open-wc/testing';
import type {
  KulanzEvent,
  KulanzNpsAnsweredEvent,
  KulanzNpsDeclinedEvent,
} from '../../../src/index.js';
import { press } from '../../support/browsers.js';
import { settle } from '../controllers/probe.js';
import { oneLine, type TagPage } from '../support/tag-page.js';
import { answers, answerWith, chosen, openPrompt, question, thanks } from './nps-page.js';

/** Moves with Tab to the numbers of the question, then chooses 8 with the arrow keys. */
async function chooseEightByKeyboard(page: TagPage): Promise<void> {
  await page.tabToField('score');
  await press('Space');
  for (let presses = 0; presses < 8; presses++) await press('ArrowRight');
}

const sentBody = (page: TagPage) => page.of(answers)[0]?.body as { surveyId: string };

function listen(page: TagPage): KulanzEvent[] {
  const events: KulanzEvent[] = [];
  for (const name of ['answered', 'declined']) {
    page.provider.addEventListener(`kulanz-nps-${name}`, (event) => {
      events.push(event as KulanzEvent);
    });
  }
  return events;
}

describe('an answer', () => {
  it('is a number and nothing more, with two presses', async () => {
    const page = await openPrompt();
    const events = listen(page);
    await answerWith(page, 7);
    await page.opens(thanks);

    const body = sentBody(page);
    expect(body).to.deep.equal({
      surveyId: body.surveyId,
      score: 7,
      followUps: [],
      mayContact: false,
    });
    expect(page.text).to.include('Ihre Antwort: 7');
    expect(page.text).to.include('Vor dem 8. Juni 2026 fragen wir Sie nicht wieder.');
    expect(page.announced).to.equal(thanks);
    expect(page.findControl('Hilfe bekommen')).not.to.equal(undefined);
    await expect(page.tag).to.be.accessible();
    expect(events).to.have.length(1);
    const { type, score, trigger, surveyId } = events[0] as KulanzNpsAnsweredEvent;
    expect([type, score, trigger, surveyId]).to.deep.equal([
      'kulanz-nps-answered',
      7,
      'help',
      body.surveyId,
    ]);
  });

  it('carries what was added: a second item, a reason, and the consent to be called', async () => {
    const page = await openPrompt({
      between: async ({ operation }, send) => {
        const response = await send();
        if (operation !== 'GET /surveys/next' || response.status !== 200) return response;
        return Response.json({ ...((await response.json()) as object), secondItem: 'respect' });
      },
    });
    expect(page.root.querySelector('textarea')).to.equal(null);
    await page.click('3');
    await page.says('Ich wurde mit Respekt behandelt.');
    expect(page.announced).to.equal('Alles Weitere ist freiwillig.');
    await expect(page.tag).to.be.accessible();
    const agreement = page.root.querySelectorAll<HTMLElement>('input[name="agreement"]')[3];
    agreement?.click();
    const reason = page.root.querySelector('textarea')!;
    reason.focus();
    await press('h');
    await press('m');
    await page.click('Sie dürfen mich dazu anrufen');
    await page.click('Antwort senden');
    await page.opens(thanks);

    const body = sentBody(page);
    expect(body).to.deep.equal({
      surveyId: body.surveyId,
      score: 3,
      followUps: [{ item: 'respect', value: 4 }],
      comment: 'hm',
      mayContact: true,
    });
    expect(page.text).to.include('Wir dürfen Sie dazu anrufen.');
  });

  it('can be changed until it is sent', async () => {
    const page = await openPrompt();
    await page.click('2');
    await page.click('9');
    expect(chosen(page, 'score')).to.deep.equal(['9']);
    expect(page.of(answers)).to.deep.equal([]);
    await page.click('Antwort senden');
    await page.opens(thanks);
    expect(page.of(answers)[0]?.body).to.include({ score: 9 });
  });

  it('by keyboard alone: arrows move, Enter sends', async () => {
    const page = await openPrompt();
    await chooseEightByKeyboard(page);
    expect(chosen(page, 'score')).to.deep.equal(['8']);
    expect(page.of(answers)).to.deep.equal([]);
    await page.tabTo('Antwort senden');
    await press('Enter');
    await page.opens(thanks);
    expect(page.of(answers)[0]?.body).to.include({ score: 8 });
  });

  it('needs a number, which is said beside the numbers', async () => {
    const page = await openPrompt();
    await page.click('Antwort senden');
    await page.says('Bitte wählen Sie eine Zahl von 0 bis 10');
    await page.comes(() => page.focused?.getAttribute('name') === 'score', 'focus on the numbers');
    expect(page.of(answers)).to.deep.equal([]);
    await expect(page.tag).to.be.accessible();
    await page.click('5');
    await page.comes(() => !page.text.includes('Bitte wählen Sie'), 'the words gone');
  });

  it('asks no second item that it does not know', async () => {
    const page = await openPrompt({
      between: async ({ operation }, send) => {
        const response = await send();
        if (operation !== 'GET /surveys/next' || response.status !== 200) return response;
        const survey = (await response.json()) as object;
        return Response.json({ ...survey, secondItem: 'delight', trigger: 'moved' });
      },
    });
    expect(page.text).to.include('Eine Frage an Sie');
    await page.click('6');
    await page.says('Was war der wichtigste Grund?');
    expect(page.root.querySelector('.agreement')).to.equal(null);
  });
});

describe('skipping', () => {
  it('is one press, as large as answering, and nobody is asked again', async () => {
    const page = await openPrompt();
    const events = listen(page);
    const [send, skip] = ['Antwort senden', 'Frage überspringen'].map((words) =>
      page.control(words).getBoundingClientRect(),
    );
    expect([skip?.width, skip?.height]).to.deep.equal([send?.width, send?.height]);
    await page.click('Frage überspringen');
    await page.opens('Gut, wir überspringen die Frage');

    expect(page.text).to.include('Vor dem 8. Juni 2026 fragen wir Sie nicht wieder.');
    const { surveyId, type } = events[0] as KulanzNpsDeclinedEvent;
    expect(type).to.equal('kulanz-nps-declined');
    expect(page.of(answers)[0]?.body).to.deep.equal({
      surveyId,
      declined: true,
      followUps: [],
      mayContact: false,
    });
    await expect(page.tag).to.be.accessible();
  });
});

describe('after the answer', () => {
  it('no other question takes the place of the thanks', async () => {
    const page = await openPrompt();
    await answerWith(page, 10);
    await page.opens(thanks);
    page.tag.setAttribute('trigger', 'plan');
    await page.comes(() => page.of('GET /surveys/next').length > 2, 'the request');
    await settle();
    expect(page.heading).to.equal(thanks);
  });

  it('the focus stays where the person has gone meanwhile', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await openPrompt({
      between: async ({ operation }, send) => {
        if (operation === answers) await held;
        return send();
      },
    });
    const elsewhere = document.createElement('button');
    page.provider.append(elsewhere);
    await answerWith(page, 10);
    await page.comes(() => page.of(answers).length, 'the answer on its way');
    elsewhere.focus();
    release();
    await page.shows(thanks);
    await settle();
    expect(document.activeElement).to.equal(elsewhere);
    expect(page.announced).to.equal(thanks);
  });
});

describe('help', () => {
  it('is in sight beside the question, and leads back to what was entered', async () => {
    const page = await openPrompt();
    await page.click('4');
    await page.click('Hilfe bekommen');
    await page.opens('Wir finden gemeinsam einen Weg');
    await page.says('Kostenlose, unabhängige Beratung');
    await expect(page.tag).to.be.accessible();
    await page.click('Zurück zur Frage');
    await page.opens(question);
    expect(chosen(page, 'score')).to.deep.equal(['4']);
  });

  it('comes first, and nothing else is spoken of, when the words call for a person', async () => {
    const page = await openPrompt();
    await page.click('3');
    await page.says('Was war der wichtigste Grund?');
    const reason = page.root.querySelector('textarea')!;
    reason.value = 'Ich kann nicht mehr, wir haben nichts zu essen';
    reason.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.click('Antwort senden');
    await page.opens('Danke. Wir sind für Sie da');

    expect(page.announced).to.equal('Danke. Wir sind für Sie da');
    expect(page.text).to.include('Sie sind damit nicht allein.');
    expect(page.text).not.to.include('Ihre Antwort');
    expect(page.text).not.to.include('fragen wir Sie nicht wieder');
    expect(page.control('Hilfe bekommen').classList.contains('main')).to.equal(true);
    await expect(page.tag).to.be.accessible();
    await page.click('Hilfe bekommen');
    await page.opens('Wir finden gemeinsam einen Weg');
    await page.says('Kostenlose, unabhängige Beratung');
  });

  it('is the host’s, where the host leads on', async () => {
    const page = await openPrompt();
    const ways: unknown[] = [];
    page.provider.addEventListener('kulanz-way-chosen', (event) => {
      event.preventDefault();
      ways.push((event as Event & { way: string }).way);
    });
    await page.click('Hilfe bekommen');
    await page.comes(() => ways.length, 'kulanz-way-chosen');
    expect(ways).to.deep.equal(['help']);
    expect(page.heading).to.equal(oneLine(question));
  });

  it('is a link to the host’s page for it', async () => {
    const page = await openPrompt({ attributes: { 'help-href': '/hilfe' } });
    expect(page.control('Hilfe bekommen').getAttribute('href')).to.equal('/hilfe');
  });
});
