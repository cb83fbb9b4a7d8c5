import { expect } from '@open-wc/testing';
import { settle } from '../controllers/probe.js';
import { refused, type Between, type TagPage } from '../support/tag-page.js';
import { answers, answerWith, chosen, openPrompt, question, thanks } from './nps-page.js';

const button = (page: TagPage, words: string) => page.control(words);

/** Loses the first answers of the backend on their way back; the backend has them. */
const losingAnswers = (lost: number): Between => {
  let left = lost;
  return async ({ operation }, send) => {
    const response = await send();
    if (operation === answers && left-- > 0) throw new TypeError('Failed to fetch');
    return response;
  };
};

describe('faults row 1: sent three times in one tick', () => {
  it('is one request', async () => {
    const page = await openPrompt();
    await page.click('8');
    const send = button(page, 'Antwort senden');
    for (const each of [send, send, button(page, 'Frage überspringen')]) each.click();
    await page.opens(thanks);
    expect(page.of(answers)).to.have.length(1);
  });
});

describe('faults row 2: the answer of the backend is lost', () => {
  it('thanks and says that it is being checked; then it is there, once', async () => {
    const page = await openPrompt({ between: losingAnswers(3) });
    const events: Event[] = [];
    page.provider.addEventListener('kulanz-nps-answered', (event) => events.push(event));
    await answerWith(page, 8);
    await page.opens(thanks);
    expect(page.text).to.include('Wir prüfen, ob sie angekommen ist.');
    expect(page.announced).to.include('Wir prüfen, ob sie angekommen ist.');
    expect(events).to.deep.equal([]);
    await expect(page.tag).to.be.accessible();

    await page.comes(() => page.text.includes('Vor dem 8. Juni 2026'), 'the outcome', 800);
    expect(new Set(page.of(answers).map(({ key }) => key)).size).to.equal(1);
    expect(events).to.have.length(1);
  });

  it('an answer that is there already is a success', async () => {
    const page = await openPrompt({ between: refused(answers, 409, 'already-answered') });
    await answerWith(page, 8);
    await page.opens(thanks);
    expect(page.text).to.include('Ihre Antwort ist schon bei uns.');
    await expect(page.tag).to.be.accessible();
  });
});

describe('an answer that surely did not arrive', () => {
  it('stays as it was entered, and can be sent again', async () => {
    const page = await openPrompt({ between: refused(answers, 422, 'validation-failed') });
    await page.click('8');
    const reason = page.root.querySelector('textarea')!;
    reason.value = 'Gut erklärt';
    reason.dispatchEvent(new Event('input'));
    await page.click('Antwort senden');
    await page.says('Ihre Eingaben stehen noch hier.');
    expect(page.announced).to.include('Das ist nicht angekommen.');
    expect(chosen(page, 'score')).to.deep.equal(['8']);
    expect(page.root.querySelector('textarea')?.value).to.equal('Gut erklärt');
    await expect(page.tag).to.be.accessible();

    page.between = (_sent, send) => send();
    await page.click('Antwort senden');
    await page.opens(thanks);
    expect(page.of(answers).at(-1)?.body).to.include({ comment: 'Gut erklärt' });
  });

  it('after the session has ended asks to sign in, and keeps the answer', async () => {
    const page = await openPrompt({ between: refused(answers, 401, 'unauthenticated') });
    await answerWith(page, 8);
    await page.says('Bitte melden Sie sich neu an.');
    expect(chosen(page, 'score')).to.deep.equal(['8']);
  });

  it('says so where the backend no longer wants to know', async () => {
    const page = await openPrompt({ between: refused(answers, 404, 'not-found') });
    await answerWith(page, 8);
    await page.opens('Diese Frage ist schon vorbei');
    expect(page.findControl('Antwort senden')).to.equal(undefined);
    await expect(page.tag).to.be.accessible();
  });
});

describe('faults row 14: another account', () => {
  it('sees neither the question nor what was entered', async () => {
    const page = await openPrompt({
      // The account behind both is one: it would have been asked already.
      between: ({ operation }, send) =>
        operation.endsWith('/shown')
          ? Promise.resolve(new Response(null, { status: 204 }))
          : send(),
    });
    await page.click('8');
    page.tag.removeAttribute('trigger');
    page.provider.setAttribute('account-key', 'B');
    await page.comes(() => page.heading === '', 'the tag closed');
    await settle();
    expect(page.text).to.equal('');
    expect(page.tag.hasAttribute('open')).to.equal(false);
    expect(page.tag.getBoundingClientRect().height).to.equal(0);

    page.tag.setAttribute('trigger', 'plan');
    await page.shows(question);
    expect(chosen(page, 'score')).to.deep.equal([]);
  });
});

describe('faults row 13: the tag moves while its answer is on its way', () => {
  it('the answer is kept and thanked for', async () => {
    const page = await openPrompt();
    await answerWith(page, 8);
    page.provider.append(page.tag);
    await page.shows(thanks);
    expect(page.of(answers)).to.have.length(1);
  });
});

describe('faults row 18: back from the back/forward cache', () => {
  it('keeps what was entered, and asks nothing twice', async () => {
    const page = await openPrompt();
    await page.click('8');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.comes(() => page.of('GET /surveys/next').length === 2, 'the survey again');
    await settle();
    expect(page.heading).to.equal(question);
    expect(chosen(page, 'score')).to.deep.equal(['8']);
    await page.click('Antwort senden');
    await page.opens(thanks);
  });
});
