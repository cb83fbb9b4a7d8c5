import { expect } from '@open-wc/testing';
import '../../../src/elements/plan-chooser/define.js';
import type { KulanzError, KulanzErrorEvent } from '../../../src/index.js';
import { settle } from '../controllers/probe.js';
import { oneLine, refused } from '../support/tag-page.js';
import { openPrompt, placePrompt, question } from './nps-page.js';

const next = 'GET /surveys/next';
const shown = (operation: string) => /^POST \/surveys\/[\w-]+\/shown$/.test(operation);

describe('when nothing is asked', () => {
  it('without an occasion asks the backend for nothing, and takes no room', async () => {
    const page = await placePrompt();
    const beside = document.createElement('kulanz-plan-chooser');
    page.provider.append(beside);
    await page.comes(() => beside.shadowRoot?.querySelector('form'), 'the offers');

    expect(page.of(next)).to.deep.equal([]);
    expect(page.tag.getBoundingClientRect().height).to.equal(0);
    expect(getComputedStyle(page.tag).display).to.equal('contents');
    expect(page.root.querySelector('slot')).not.to.equal(null);
  });

  it('stays silent where the backend has no question', async () => {
    const answered: string[] = [];
    const page = await placePrompt({
      scenario: 'moratorium',
      attributes: { trigger: 'help' },
      between: async ({ operation }, send) => {
        const response = await send();
        answered.push(`${operation} ${String(response.status)}`);
        return response;
      },
    });
    await page.comes(() => answered.includes(`${next} 204`), 'the answer');
    await settle();

    expect(page.heading).to.equal('');
    expect(page.announced).to.equal('');
    await expect(page.tag).to.be.accessible();
  });

  it('does not even ask where the session has no surveys', async () => {
    const page = await placePrompt({
      attributes: { trigger: 'help' },
      between: async ({ operation }, send) => {
        const response = await send();
        if (operation !== 'GET /session') return response;
        const session = (await response.json()) as { capabilities: object };
        const capabilities = { ...session.capabilities, survey: false };
        return Response.json({ ...session, capabilities });
      },
    });
    await page.comes(() => page.of('GET /session').length, 'the session');
    await settle();

    expect(page.of(next)).to.deep.equal([]);
  });

  it('tells nobody but the host of a survey that does not load', async () => {
    const errors: KulanzError[] = [];
    const page = await placePrompt({ between: refused(next, 400, 'malformed') });
    page.provider.addEventListener('kulanz-error', (event) => {
      event.preventDefault();
      errors.push((event as KulanzErrorEvent).error);
    });
    page.tag.setAttribute('trigger', 'help');
    await page.comes(() => errors.length, 'kulanz-error');

    expect(errors[0]?.code).to.equal('malformed');
    expect(page.heading).to.equal('');
    expect(page.announced).to.equal('');
  });
});

describe('a question', () => {
  it('comes with the receipt of a plan, without taking the focus', async () => {
    const page = await placePrompt({ scenario: 'planOffered' });
    const chooser = document.createElement('kulanz-plan-chooser');
    page.provider.prepend(chooser);
    const find = (selector: string) =>
      chooser.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
    const press = async (selector: string) => {
      await page.comes(() => find(selector), selector);
      find(selector)?.click();
    };
    await press('.offer input');
    await press('form .main');
    await press('input[name="terms"]');
    await press('form .main');
    await page.comes(() => find('.reference'), 'the receipt');
    await page.shows(question);

    expect(page.text).to.include('Eine Frage zu Ihrem Ratenplan');
    expect(page.announced).to.equal(`Eine Frage zu Ihrem Ratenplan: ${question}`);
    expect(page.of(next)).to.have.length(1);
    expect(document.activeElement).to.equal(chooser);
    expect(oneLine(find('#heading')?.textContent)).to.include('€');
  });

  it('comes with the result of a payment', async () => {
    const page = await placePrompt();
    const { sandbox } = page;
    const response = await sandbox.fetch(`${sandbox.baseUrl}/v1/payments`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${(await sandbox.getAccessToken({ reason: 'initial' }))!.accessToken}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({
        amount: { amountMinor: 1000, currency: 'EUR' },
        purpose: { kind: 'balance' },
        returnUrl: location.href,
      }),
    });
    const { id } = (await response.json()) as { id: string };
    await sandbox.settlePayment(id, { state: 'succeeded' });
    await page.provider.resumePayment(id);
    await page.shows(question);

    expect(page.text).to.include('Eine Frage zu Ihrer Zahlung');
  });

  it('chooses nothing beforehand, and says what both ends mean', async () => {
    const page = await openPrompt();
    const numbers = [...page.root.querySelectorAll<HTMLInputElement>('input[name="score"]')];
    expect(numbers.map(({ parentElement }) => oneLine(parentElement?.textContent))).to.deep.equal(
      Array.from({ length: 11 }, (_, score) => String(score)),
    );
    expect(numbers.some(({ checked }) => checked)).to.equal(false);
    expect(page.text).to.include('0 gar nicht wahrscheinlich');
    expect(page.text).to.include('10 äußerst wahrscheinlich');
    expect(page.findControl('Hilfe bekommen')).not.to.equal(undefined);
    await expect(page.tag).to.be.accessible();
  });

  it('counts as asked once it is seen, and once only', async () => {
    const page = await placePrompt({ attributes: { trigger: 'help' } });
    page.provider.style.cssText = 'display: block; padding-block-start: 300vh';
    scrollTo(0, 0);
    await page.shows(question);
    expect(page.sent.filter(({ operation }) => shown(operation))).to.have.length(0);

    page.root.querySelector('#heading')?.scrollIntoView();
    const seen = () => page.sent.filter(({ operation }) => shown(operation));
    await page.comes(() => seen().length, 'that it was seen');
    scrollTo(0, 0);
    page.root.querySelector('#heading')?.scrollIntoView();
    await page.click('Warum fragen wir?');
    expect(seen()).to.have.length(1);
  });

  it('is asked on in English', async () => {
    const page = await placePrompt({ locale: 'en', attributes: { trigger: 'paid' } });
    await page.shows('How likely are you to recommend us?');
    expect(page.text).to.include('A question about your payment');
    await expect(page.tag).to.be.accessible();
  });
});
