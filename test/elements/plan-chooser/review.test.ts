import { expect } from '@open-wc/testing';
import type { PlanOffer, PlanOffers } from '../../../src/index.js';
import { press } from '../../support/browsers.js';
import { altered, oneLine, refused, type TagPage } from '../support/tag-page.js';
import { confirm, offersHeading, openPlan, openReview } from './plan-page.js';

const posts = (page: TagPage) => page.of('POST /plans');

describe('the review', () => {
  it('says everything that is agreed, and is agreed by an explicit confirmation', async () => {
    const page = await openReview();
    for (const words of [
      'Damit zahlen Sie insgesamt 84,90 €.',
      'Erste Rate 16. März 2026, 14,15 €',
      'Letzte Rate 17. August 2026, 14,15 €',
      'Sie zahlen jede Rate selbst.',
      'Kosten des Plans 0,00 €',
      'Summe 84,90 €',
      'Ihr Anschluss läuft weiter.',
      'Mit dem Plan erkennen Sie die Rechnungen nicht an.',
      'Beim Bestätigen fragen wir noch einmal, wer Sie sind.',
    ]) {
      expect(page.text).to.include(words);
    }
    const terms = page.control('Bedingungen lesen');
    expect(terms.getAttribute('href')).to.equal('https://nordlicht.example/ratenplan-bedingungen');
    expect(terms.getAttribute('rel')).to.equal('noopener noreferrer');
    expect(page.of('POST /plan-quotes')).to.have.length(0);
    await expect(page.tag).to.be.accessible();
  });

  it('shows all dates on demand', async () => {
    const page = await openReview();
    await page.click('Alle Termine ansehen');
    expect(page.root.querySelectorAll('tbody tr')).to.have.length(6);
    await expect(page.tag).to.be.accessible();
  });

  it('needs the terms to be accepted, and says so beside them', async () => {
    const page = await openReview();
    await page.click('Plan bestätigen');
    await page.says('Bitte stimmen Sie zuerst den Bedingungen zu.');
    expect(posts(page)).to.have.length(0);
    await page.comes(() => page.focused?.getAttribute('name') === 'terms', 'focus on the terms');
    await expect(page.tag).to.be.accessible();

    await press('Space');
    await page.tabTo('Plan bestätigen');
    await press('Enter');
    await page.says('Ihr Plan ist vereinbart');
    const terms = { version: '2026-10', accepted: true };
    expect(posts(page)[0]?.body).to.have.deep.property('terms', terms);
  });

  it('names the account that is debited, as far as it may be shown', async () => {
    const page = await openReview({
      between: altered({
        'GET /plan-offers': (body) => {
          for (const offer of body.offers) offer.collection = 'directDebit';
          return body;
        },
        'GET /payment-options': (body) => ({
          ...body,
          collection: { kind: 'directDebit', maskedAccount: 'DE•• •••• 3000' },
        }),
      }),
    });
    await page.says('Wir buchen jede Rate von DE•• •••• 3000 ab.');
  });

  it('announces no further proof where none is needed', async () => {
    const page = await openReview({
      between: altered({
        'GET /session': (session) => ({
          ...session,
          assurance: { ...session.assurance, satisfied: true },
        }),
      }),
    });
    expect(page.text).not.to.include('wer Sie sind');
  });
});

describe('one plan', () => {
  it('faults row 1: is agreed, whatever is pressed however often', async () => {
    const page = await openReview();
    await page.click('Ich stimme den Bedingungen');
    const button = page.control('Plan bestätigen');
    button.click();
    button.click();
    button.focus();
    await press('Enter');
    button.click();
    await page.says('Ihr Plan ist vereinbart');
    const keys = posts(page).map(({ key }) => key);
    expect(new Set(keys).size, 'one intent').to.equal(1);
    // The first one was answered by the demand for a stronger token.
    expect(posts(page)).to.have.length(2);
    const plans = await page.sandbox.fetch(`${page.sandbox.baseUrl}/v1/plans`, {
      headers: await authorization(page),
    });
    expect((await plans.json()).data).to.have.length(1);
  });

  it('faults row 26: is not agreed when the person does not prove who they are; the review stays', async () => {
    const page = await openReview({ stepUp: 'declined' });
    await confirm(page);
    await page.says('Es wurde nichts gesendet. Ihr Plan steht noch hier.');
    expect(page.heading).to.include('6 × 14,15 €');
    expect(page.announced).to.include('Es wurde nichts gesendet.');
    const terms = page.root.querySelector<HTMLInputElement>('input[name="terms"]');
    expect(terms?.checked, 'what was ticked is kept').to.equal(true);
    expect(page.findControl('Plan bestätigen')).not.to.equal(undefined);
    await expect(page.tag).to.be.accessible();
  });

  it('faults row 2: is being checked when the answer is lost, and then found by the same key', async () => {
    const page = await openReview();
    let isLost = false;
    page.between = async ({ operation }, send) => {
      const response = await send();
      if (operation !== 'POST /plans' || isLost || response.status !== 201) return response;
      isLost = true;
      throw new TypeError('Failed to fetch');
    };
    await confirm(page);
    await page.says('Ihr Plan ist vereinbart');
    const keys = posts(page).map(({ key }) => key);
    expect(new Set(keys).size).to.equal(1);
    expect(page.text).not.to.include('nicht geklappt');
  });

  it('is said to be being checked for as long as nobody knows', async () => {
    const page = await openReview();
    let isCut = true;
    page.between = async ({ operation }, send) => {
      const response = await send();
      if (operation !== 'POST /plans' || !isCut || response.status === 401) return response;
      throw new TypeError('Failed to fetch');
    };
    await confirm(page);
    await page.says('Wir prüfen, ob Ihr Plan angekommen ist.');
    expect(page.announced).to.include('Wir prüfen, ob Ihr Plan angekommen ist.');
    expect(page.control('Plan bestätigen').getAttribute('aria-disabled')).to.equal('true');
    await expect(page.tag).to.be.accessible();
    const sent = posts(page).length;
    page.control('Plan bestätigen').click();
    expect(posts(page)).to.have.length(sent);

    isCut = false;
    await page.click('Plan jetzt nachsehen');
    await page.says('Ihr Plan ist vereinbart');
    expect(new Set(posts(page).map(({ key }) => key)).size).to.equal(1);
  });

  it('faults row 13: is agreed although the tag was moved in the meantime', async () => {
    const page = await openReview();
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    page.between = async ({ operation }, send) => {
      if (operation === 'POST /plans') await held;
      return send();
    };
    const events: Event[] = [];
    page.provider.addEventListener('kulanz-plan-confirmed', (event) => events.push(event));
    await confirm(page);
    page.tag.remove();
    answer();
    await page.comes(() => posts(page).length === 2, 'the write');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(events, 'no event of a tag that is gone').to.have.length(0);
    page.provider.append(page.tag);
    await page.says('Ihr Plan ist vereinbart');
  });
});

describe('an offer that cannot be agreed any more', () => {
  it('has run out at the server: says so, and leads to the new figures with the choice kept', async () => {
    const page = await openReview();
    page.between = refused('POST /plans', 409, 'offer-expired');
    await confirm(page);
    await page.says('Dieses Angebot ist abgelaufen. Es wurde nichts vereinbart.');
    expect(page.findControl('Plan bestätigen')).to.equal(undefined);
    await expect(page.tag).to.be.accessible();
    page.between = (_sent, send) => send();
    await page.click('Neue Zahlen ansehen');
    await page.opens(offersHeading);
    const chosen = page.root.querySelector('label:has(input:checked)');
    expect(oneLine(chosen?.textContent)).to.include('6 Raten');
    expect(posts(page)).to.have.length(1);
  });

  it('has run out by the server’s clock: is not even sent', async () => {
    const page = await openPlan({
      between: altered({
        'GET /plan-offers': (body) => {
          for (const offer of body.offers) offer.expiresAt = '2026-03-10T08:59:59Z';
          return body;
        },
      }),
    });
    await page.click('6 Raten');
    await page.click('Plan prüfen');
    await page.says('Dieses Angebot ist abgelaufen.');
    expect(page.findControl('Plan bestätigen')).to.equal(undefined);
    expect(posts(page)).to.have.length(0);
    await page.comes(() => page.of('GET /plan-offers').length === 2, 'new offers');
  });

  it('is about another amount than is owed now: an own plan keeps what was entered', async () => {
    const page = await openPlan();
    await page.click('Eigenen Plan machen');
    page.root.querySelector<HTMLElement>('.main')!.click();
    await page.opens('Ihr eigener Plan');
    const amount = page.root.querySelector<HTMLInputElement>('input[name="amount"]')!;
    amount.value = '20';
    amount.dispatchEvent(new Event('input'));
    await page.click('Am 15.');
    await page.click('Plan prüfen');
    await page.opens('5 × 16,98 €');

    page.between = async (sent, send) => {
      if (sent.operation === 'POST /plans') {
        return refused('POST /plans', 409, 'balance-changed')(sent, send);
      }
      const lower = (body: PlanOffers) => {
        body.custom!.amount.amountMinor = 6_000;
        return body;
      };
      return altered({ 'GET /plan-offers': lower })(sent, send);
    };
    await confirm(page);
    await page.says('Ihr offener Betrag hat sich geändert.');
    await page.click('Neue Zahlen ansehen');
    await page.opens('Ihr eigener Plan');
    await page.says('3 Raten bis');
    expect(page.root.querySelector<HTMLInputElement>('input[name="amount"]')?.value).to.equal('20');
  });

  it('faults row 3: a token that expired meanwhile is renewed once, and the plan agreed', async () => {
    const page = await openReview();
    let hasExpired = false;
    page.between = async (sent, send) => {
      if (sent.operation !== 'POST /plans' || hasExpired) return send();
      hasExpired = true;
      return refused('POST /plans', 401, 'token-expired')(sent, send);
    };
    await confirm(page);
    await page.says('Ihr Plan ist vereinbart');
    expect(new Set(posts(page).map(({ key }) => key)).size).to.equal(1);
  });

  it('faults row 3: refused twice, the page hears of it, and what was chosen stays', async () => {
    const page = await openReview();
    let askedToSignIn = 0;
    page.provider.addEventListener('kulanz-auth-required', () => (askedToSignIn += 1));
    page.between = refused('POST /plans', 401, 'token-expired');
    await confirm(page);
    await page.comes(() => askedToSignIn > 0, 'the demand to sign in');
    expect(page.heading).to.include('6 × 14,15 €');
    expect(page.root.querySelector<HTMLInputElement>('input[name="terms"]')?.checked).to.equal(
      true,
    );

    page.between = (_sent, send) => send();
    await page.click('Plan bestätigen');
    await page.says('Ihr Plan ist vereinbart');
    expect(askedToSignIn).to.equal(1);
  });

  it('faults row 17: was agreed in another window: the plan that exists is shown, and nothing is doubled', async () => {
    const page = await openReview();
    const offers = await page.sandbox.fetch(`${page.sandbox.baseUrl}/v1/plan-offers`, {
      headers: await authorization(page),
    });
    const [other] = (await offers.json()).offers;
    await page.sandbox.fetch(`${page.sandbox.baseUrl}/v1/plans`, {
      method: 'POST',
      headers: {
        ...(await authorization(page)),
        'content-type': 'application/json',
        'idempotency-key': '7e9c1f3e-8b9c-4a57-9a51-0f5a3f3d1c11',
      },
      body: JSON.stringify({
        offerId: other.id,
        terms: { version: other.terms.version, accepted: true },
      }),
    });
    await confirm(page);
    await page.says('Es läuft schon ein Ratenplan. Nichts wurde doppelt vereinbart.');
    await page.click('Plan ansehen');
    await page.opens('28,30 €');
    expect(page.text).to.include('0 von 3');
  });
});

describe('faults row 6: an offer that must never be agreed', () => {
  const cases: [string, string, (offer: PlanOffer) => void][] = [
    [
      'a fee without APR and document',
      'Angaben, die das Gesetz verlangt',
      (offer) => {
        offer.fees.amountMinor = 300;
      },
    ],
    [
      'a document that nobody can open',
      'Angaben, die das Gesetz verlangt',
      (offer) => {
        offer.interest.amountMinor = 300;
        offer.apr = 7;
        offer.precontractDocument = 'javascript:alert(1)';
      },
    ],
    [
      'instalments that do not add up',
      'Seine Zahlen passen nicht zusammen.',
      (offer) => {
        offer.instalments[5]!.amount.amountMinor += 1;
      },
    ],
    [
      'an unknown way of collecting',
      'Seine Zahlen passen nicht zusammen.',
      (offer) => {
        offer.collection = 'pigeon' as never;
      },
    ],
  ];
  for (const [what, words, change] of cases) {
    it(`${what}: refused, with help`, async () => {
      const page = await openPlan({
        between: altered({
          'GET /plan-offers': (body) => {
            change(body.offers[2]!);
            return body;
          },
        }),
      });
      await page.click('6 Raten');
      await page.click('Plan prüfen');
      await page.opens('Dieser Plan geht hier nicht');
      expect(page.text).to.include(words);
      expect(page.findControl('Plan bestätigen')).to.equal(undefined);
      expect(page.findControl('Hilfe bekommen')).not.to.equal(undefined);
      await expect(page.tag).to.be.accessible();
    });
  }

  it('a fee with all that the law asks for is shown with it', async () => {
    const page = await openPlan({
      between: altered({
        'GET /plan-offers': (body) => {
          Object.assign(body.offers[2]!, {
            apr: 7.04,
            precontractDocument: 'https://nordlicht.example/secci.pdf',
          });
          body.offers[2]!.fees.amountMinor = 300;
          return body;
        },
      }),
    });
    await page.click('6 Raten');
    await page.click('Plan prüfen');
    await page.opens('6 × 14,15 €');
    expect(page.text).to.include('Effektiver Jahreszins 7,0 %');
    expect(page.text).to.include('Kosten des Plans 3,00 €');
    const document = page.control('Vorvertragliche Informationen lesen');
    expect(document.getAttribute('href')).to.equal('https://nordlicht.example/secci.pdf');
  });
});

describe('another account', () => {
  it('never sees or confirms what was under review', async () => {
    const page = await openReview();
    await page.click('Ich stimme den Bedingungen');
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    page.between = async (_sent, send) => {
      await held;
      return send();
    };
    page.provider.accountKey = 'another';
    await page.comes(() => page.root.querySelector('[aria-busy]'), 'the skeleton');
    expect(page.text).to.equal('');
    answer();
    await page.shows(offersHeading);
    expect(page.root.querySelector('input:checked')).to.equal(null);
    expect(posts(page)).to.have.length(0);
  });
});

async function authorization({ sandbox }: TagPage): Promise<Record<string, string>> {
  const token = await sandbox.getAccessToken({ reason: 'step-up' } as never);
  return { authorization: `Bearer ${token?.accessToken ?? ''}` };
}
