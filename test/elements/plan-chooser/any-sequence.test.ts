import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  createRestBackend,
  type PlanChangeQuote,
  type PlanOffer,
  type PlanOffers,
} from '../../../src/index.js';
import { formatDate } from '../../../src/i18n/index.js';
import type { ScenarioName } from '../../../src/testing/index.js';
import { press } from '../../support/browsers.js';
import { oneLine, type Between, type Sent, type TagPage } from '../support/tag-page.js';
import { OtherTab } from './other-tab.js';
import { openPlan } from './plan-page.js';

/** Whatever people press, in whatever order: nothing is agreed unseen, and nothing twice. */
const commitments = ['POST /plans', 'POST /plans/plan-1/changes'];

/** What may happen next; numbers choose among what is there. */
type Action =
  /** Presses of anything: once, twice in one task, twice with a turn of the page between. */
  | { readonly kind: 'press' | 'pressTwice' | 'pressSoonAgain'; readonly which: number }
  /** The same of what leads on, so that sequences get somewhere. */
  | { readonly kind: 'main' | 'mainTwice' | 'mainSoonAgain' }
  /** The Enter key, wherever that leads, held down for two. */
  | { readonly kind: 'enter' | 'enterTwice'; readonly which: number }
  /** Chooses in every group, ticks everything, and writes into every field. */
  | {
      readonly kind: 'fillIn';
      readonly which: number;
      readonly text: string;
      readonly day: string;
    }
  | { readonly kind: 'reload' | 'expire' | 'loseAnswer' }
  /** Another tab of the same person; the last, and then what leads on here. */
  | { readonly kind: 'otherAgrees' | 'otherPays' | 'mainTooLate' };

const which = fc.nat(40);
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('press' as const, 'pressTwice' as const, 'pressSoonAgain' as const),
      which,
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'main' as const,
        'mainTwice' as const,
        'mainSoonAgain' as const,
        'mainTooLate' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('enter' as const, 'enterTwice' as const),
      which,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('fillIn' as const),
      which,
      text: fc.constantFrom('20', '12', '4', '0', '12,50', 'x'),
      day: fc.constantFrom('2026-03-16', '2026-03-25', '2027-03-25', ''),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'reload' as const,
        'expire' as const,
        'loseAnswer' as const,
        'otherAgrees' as const,
        'otherPays' as const,
      ),
    }),
  },
);

/** Has the same way to go as what the page sends, up to an answer that is there at once. */
const afterAll = createRestBackend({
  baseUrl: location.origin,
  getAccessToken: () => Promise.resolve({ accessToken: 'any', expiresInSeconds: 60 }),
  fetch: () => Promise.resolve(new Response(null, { status: 204 })),
});

/** Saving, printing and leaving are the browser's own. */
const leaves = /speichern|drucken|lesen|bezahlen$/;

const isConfirm = (control: Element | null): boolean =>
  /^((Plan|Änderung) bestätigen|Plan jetzt beenden)$/.test(oneLine(control?.textContent));

const lastDay = (instalments: readonly { readonly dueDate: string }[]): string =>
  formatDate(instalments.at(-1)?.dueDate ?? '', 'de');

/** What stands on the page for one press, and what came of all presses so far. */
class Session {
  /** The review as it stood when it was confirmed, if the last action did that. */
  reviewed: string | undefined;
  /** What the backend has carried out. */
  readonly done = new Set<string>();
  /** What a review has to say, by the id under which its figures can be agreed. */
  readonly #given = new Map<string, string>();
  #open = 0;
  #isAnswerLost = false;
  page!: TagPage;

  static async open(scenario: ScenarioName): Promise<Session> {
    const session = new Session();
    session.page = await openPlan({ scenario, between: session.#between });
    return session;
  }

  readonly #between: Between = async (request, send) => {
    const { operation, key } = request;
    this.#open += 1;
    try {
      const response = await send();
      if (response.ok) await this.#note(request, response.clone());
      if (!commitments.includes(operation)) return response;
      if (response.ok) this.done.add(key ?? '');
      if (this.#isAnswerLost) {
        this.#isAnswerLost = false;
        throw new TypeError('connection lost');
      }
      return response;
    } finally {
      this.#open -= 1;
    }
  };

  async #note({ operation, body }: Sent, response: Response): Promise<void> {
    if (operation === 'GET /plan-offers') {
      const { offers } = (await response.json()) as PlanOffers;
      for (const { id, instalments } of offers) this.#given.set(id, lastDay(instalments));
    } else if (operation === 'POST /plan-quotes') {
      const { id, instalments } = (await response.json()) as PlanOffer;
      this.#given.set(id, lastDay(instalments));
    } else if (operation.endsWith('/change-quotes')) {
      const { quoteId, after } = (await response.json()) as PlanChangeQuote;
      const isEnd = (body as { kind: string }).kind === 'cancel';
      this.#given.set(quoteId, isEnd ? 'Möchten Sie Ihren Plan beenden?' : lastDay(after));
    }
  }

  /**
   * Until all requests are answered and rendered. Before it is sent, a request asks for its code,
   * which may take longer than any time that we could wait: another one that asks for the same comes
   * after it.
   */
  async rests(): Promise<void> {
    for (let calm = 0; calm < 6; calm = this.#open === 0 ? calm + 1 : 0) {
      await afterAll.markSurveyShown({ id: 'any' });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /** Intents that the page has sent, each once however often it was repeated. */
  get sent(): ReadonlyMap<string, unknown> {
    const sent = this.page.sent.filter(({ operation }) => commitments.includes(operation));
    return new Map(sent.map(({ key, body }) => [key ?? '', body]));
  }

  /** What the review of an intent has to say; undefined for figures that the backend never gave. */
  reviewOf(body: unknown): string | undefined {
    const { offerId, quoteId } = body as { offerId?: string; quoteId?: string };
    return this.#given.get(offerId ?? quoteId ?? '');
  }

  async does(next: Action): Promise<void> {
    const { page } = this;
    this.reviewed = undefined;
    const all = this.#controls();
    // Where no view asks for a decision, a way leads to one.
    const main =
      all.find((control) => control.matches('.main')) ??
      all.filter((control) => control.matches('.way'))[1];
    const chosen = 'which' in next ? all[next.which % Math.max(all.length, 1)] : main;
    switch (next.kind) {
      case 'press':
      case 'main':
        return this.#press(chosen);
      case 'pressTwice':
      case 'mainTwice':
        return this.#press(chosen, chosen);
      case 'pressSoonAgain':
      case 'mainSoonAgain':
        this.#press(chosen);
        await new Promise((resolve) => setTimeout(resolve));
        return chosen?.click();
      case 'enter':
      case 'enterTwice':
        return this.#enter(chosen, next.kind === 'enter' ? 1 : 2);
      case 'fillIn':
        this.#choose(next.which);
        return this.#write(next);
      case 'reload':
        page.provider.remove();
        await page.place();
        page.connect();
        return page.comes(() => page.heading, 'first view');
      case 'expire':
        page.passedMs += 49 * 3_600_000;
        return;
      case 'loseAnswer':
        this.#isAnswerLost = true;
        return;
      case 'mainTooLate':
        await new OtherTab(page).changesPlan('plan-1');
        return this.#press(main);
      case 'otherAgrees':
        await new OtherTab(page).agreesToPlan();
        return new OtherTab(page).changesPlan('plan-1');
      case 'otherPays':
        await new OtherTab(page).pays('balance');
        return new OtherTab(page).pays('instalment');
    }
  }

  #controls(): HTMLElement[] {
    return [...this.page.root.querySelectorAll<HTMLElement>('button, input')].filter(
      (control) => !leaves.test(oneLine(control.textContent)),
    );
  }

  #press(...pressed: (HTMLElement | undefined)[]): void {
    if (pressed.some((control) => control && isConfirm(control))) this.reviewed = this.page.text;
    for (const control of pressed) control?.click();
  }

  /** Enter presses a button, or in a field the button of its form. */
  async #enter(control: HTMLElement | undefined, times: number): Promise<void> {
    if (!control) return;
    control.focus();
    const { form } = control as HTMLInputElement;
    const isField = control.matches('input');
    const pressed = isField ? form?.querySelector('button:not([type="button"])') : control;
    if (pressed && isConfirm(pressed)) this.reviewed = this.page.text;
    for (let count = 0; count < times; count += 1) await press('Enter');
  }

  #choose(which: number): void {
    const { root } = this.page;
    const radios = [...root.querySelectorAll<HTMLInputElement>('[type="radio"]')];
    for (const name of new Set(radios.map((radio) => radio.name))) {
      const group = radios.filter((radio) => radio.name === name);
      group[which % group.length]?.click();
    }
    for (const box of root.querySelectorAll<HTMLElement>('[type="checkbox"]:not(:checked)')) {
      box.click();
    }
  }

  #write({ text, day }: Extract<Action, { kind: 'fillIn' }>): void {
    for (const field of this.page.root.querySelectorAll<HTMLInputElement>(
      'input[inputmode], input[type="date"]',
    )) {
      field.value = field.type === 'date' ? day : text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

for (const scenario of ['planOffered', 'planActive', 'planMissed'] as const) {
  it(`${scenario}: any sequence of presses agrees only to what was reviewed, and once`, async function (this: {
    timeout(ms: number): void;
  }) {
    // Many sequences, each on a page of its own.
    this.timeout(240_000);
    let agreed = 0;
    const runs = fc.asyncProperty(
      fc.array(action, { minLength: 14, maxLength: 30 }),
      async (actions) => {
        const session = await Session.open(scenario);
        const { page } = session;
        await session.rests();
        let knownCount = 0;
        for (const next of actions) {
          await session.does(next);
          await session.rests();
          const { sent, reviewed } = session;
          const fresh = [...sent.values()].slice(knownCount);
          knownCount = sent.size;
          expect(fresh.length, page.text).to.be.at.most(reviewed === undefined ? 0 : 1);
          // What is sent stood in the review that was confirmed.
          for (const body of fresh) {
            const words = session.reviewOf(body);
            expect(words, 'figures that the backend gave').not.to.equal(undefined);
            expect(reviewed).to.include(words);
          }
        }
        const plans = page.of('POST /plans').map(({ key }) => key ?? '');
        const agreedPlans = new Set(plans.filter((key) => session.done.has(key)));
        expect(agreedPlans.size, 'plans agreed').to.be.at.most(1);
        agreed += session.done.size;
        page.provider.remove();
      },
    );
    await fc.assert(runs, {
      numRuns: 16,
      seed: 2026,
      endOnFailure: true,
      includeErrorInReport: true,
    });
    expect(agreed, 'some sequences agree to something').to.be.above(2);
  });
}
