import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { oneLine, type Between, type TagPage } from '../support/tag-page.js';
import type { ScenarioName } from '../../../src/testing/index.js';
import { openPlan } from './plan-page.js';

/** Whatever people press, in whatever order: nothing is agreed unseen, and nothing twice. */
const commitments = ['POST /plans', 'POST /plans/plan-1/changes'];

/** What a person may do next; numbers choose among what is there. */
type Action =
  | { readonly kind: 'press' | 'pressTwice'; readonly which: number }
  | { readonly kind: 'main' | 'mainTwice' | 'tickAll' }
  | { readonly kind: 'write'; readonly text: string };

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('press', 'pressTwice'), which: fc.nat(40) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('main', 'mainTwice', 'tickAll') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('write'),
      text: fc.constantFrom('20', '0', '12,50', 'x'),
    }),
  },
) as fc.Arbitrary<Action>;

/** Saving, printing and leaving are the browser's own. */
const leaves = /speichern|drucken|lesen|bezahlen$/;

const isConfirm = (control: HTMLElement): boolean =>
  /^((Plan|Änderung) bestätigen|Plan jetzt beenden)$/.test(oneLine(control.textContent));

const controls = (page: TagPage): HTMLElement[] =>
  [...page.root.querySelectorAll<HTMLElement>('button, input')].filter(
    (control) => !leaves.test(oneLine(control.textContent)),
  );

/** The controls that an action presses, one after the other in the same task. */
function pressedBy(page: TagPage, next: Action): HTMLElement[] {
  const all = controls(page);
  // Where no view asks for a decision, a way leads to one.
  const main = [
    all.find((control) => control.matches('.main')) ??
      all.filter((control) => control.matches('.way'))[1],
  ].filter((control) => control !== undefined);
  switch (next.kind) {
    case 'press':
    case 'pressTwice': {
      const control = all[next.which % Math.max(all.length, 1)];
      return control ? (next.kind === 'press' ? [control] : [control, control]) : [];
    }
    case 'main':
      return main;
    case 'mainTwice':
      return [...main, ...main];
    case 'tickAll':
      return all.filter((control) => control.matches('[type="checkbox"]:not(:checked)'));
    case 'write':
      return [];
  }
}

function write(page: TagPage, text: string): void {
  for (const field of page.root.querySelectorAll<HTMLInputElement>('input[inputmode="decimal"]')) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** A page that knows when all requests are answered and rendered. */
async function openWatched(scenario: ScenarioName): Promise<[TagPage, () => Promise<void>]> {
  let open = 0;
  const between: Between = async (_sent, send) => {
    open += 1;
    try {
      return await send();
    } finally {
      open -= 1;
    }
  };
  const page = await openPlan({ scenario, between });
  const rest = async (): Promise<void> => {
    for (let calm = 0; calm < 3; calm = open === 0 ? calm + 1 : 0) {
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
  };
  return [page, rest];
}

for (const scenario of ['planOffered', 'planActive', 'planMissed'] as const) {
  it(`${scenario}: any sequence of presses agrees only to what was reviewed, and once`, async function (this: {
    timeout(ms: number): void;
  }) {
    // Many sequences, each on a page of its own.
    this.timeout(120_000);
    let agreed = 0;
    const runs = fc.asyncProperty(
      fc.array(action, { minLength: 12, maxLength: 25 }),
      async (actions) => {
        const [page, rest] = await openWatched(scenario);
        /** Confirmations pressed in a review; several in one tick are one. */
        let confirmed = 0;
        const made = (): number =>
          new Set(
            page.sent
              .filter(({ operation }) => commitments.includes(operation))
              .map(({ key }) => key),
          ).size;
        for (const next of actions) {
          await rest();
          const pressed = pressedBy(page, next);
          if (pressed.some(isConfirm)) confirmed += 1;
          for (const control of pressed) control.click();
          if (next.kind === 'write') write(page, next.text);
          await rest();
          expect(made(), page.text).to.be.at.most(confirmed);
        }
        expect(new Set(page.of('POST /plans').map(({ key }) => key)).size).to.be.at.most(1);
        agreed += made();
        page.provider.remove();
      },
    );
    await fc.assert(runs, { numRuns: 12, seed: 2026, endOnFailure: true });
    expect(agreed, 'some sequences agree to something').to.be.above(0);
  });
}
