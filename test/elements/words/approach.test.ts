import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import '../../../src/elements/plan-chooser/define.js';
import '../../../src/elements/support-options/define.js';
import type { Session } from '../../../src/index.js';
import { altered, oneLine, openTag, type TagPage } from '../support/tag-page.js';

type Approach = Pick<Session, 'approach' | 'approachReason'>;

const steady: Approach = { approach: 'steady', approachReason: 'usual' };

/** How each tag begins, by approach. */
const words: readonly (readonly [Approach, card: string, plan: string, help: string])[] = [
  [
    { approach: 'first-slip', approachReason: 'longPunctual' },
    'Danke, dass Sie bisher so pünktlich waren. Fällig war der Betrag am',
    'Das klären wir: Sie teilen die offenen 84,90 € in Raten auf.',
    'Das klären wir gemeinsam.',
  ],
  [
    { approach: 'first-slip', approachReason: 'firstLate' },
    'Das kann passieren. Wir klären es gemeinsam. Fällig war',
    'Das klären wir:',
    'Das klären wir gemeinsam.',
  ],
  [
    { approach: 'repeat', approachReason: 'severalMissed' },
    'Fällig war der Betrag am 20. Januar 2026. Ihr nächster Schritt: Wählen Sie einen dieser Wege.',
    'in Raten auf, jede an einem festen Tag.',
    'Jeder Weg führt zu einem klaren nächsten Schritt.',
  ],
  [
    { approach: 'protected', approachReason: 'onYourRequest' },
    'Hilfe kommt zuerst. Zahlen können Sie jederzeit, wenn Sie möchten.',
    'Nur wenn Sie möchten:',
    'Nehmen Sie sich die Zeit, die Sie brauchen.',
  ],
];

async function open(tag: string, approach: Approach): Promise<TagPage> {
  const page = await openTag(tag, {
    between: altered({ 'GET /session': (session) => ({ ...session, ...approach }) }),
  });
  await page.comes(() => !page.root.querySelector('[aria-busy="true"]'), 'all of the first view');
  return page;
}

interface Action {
  readonly words: string;
  readonly role: string;
  readonly look: string;
}

/** About the words, not a way: the help asks it only where its words are not the usual ones. */
const whyWords = 'Warum sehe ich das?';

/** Every way that can be pressed, in its order, with its words, its kind and its look. */
const actions = (page: TagPage): Action[] =>
  [...page.root.querySelectorAll<HTMLElement>('button, a, input')]
    .map((each) => ({
      words: oneLine((each.closest('label') ?? each).textContent),
      role: each.localName,
      look: `${each.className} ${getComputedStyle(each).fontWeight} ${getComputedStyle(each).color}`,
    }))
    .filter((action) => action.words !== whyWords);

const heights = (page: TagPage): number => Math.round(page.tag.getBoundingClientRect().height);

const tags = ['kulanz-balance-card', 'kulanz-plan-chooser', 'kulanz-support-options'] as const;
for (const [position, tag] of tags.entries()) {
  describe(`approach: <${tag}>`, () => {
    for (const [approach, ...firsts] of words) {
      const name = `${approach.approach}, ${approach.approachReason}`;
      it(`has words of its own for ${name}, and the same actions in the same room`, async () => {
        const usual = await open(tag, steady);
        const wanted = { actions: actions(usual), height: heights(usual), heading: usual.heading };
        usual.provider.remove();

        const page = await open(tag, approach);
        expect(page.text).to.include(firsts[position]);
        expect({
          actions: actions(page),
          height: heights(page),
          heading: page.heading,
        }).to.deep.equal(wanted);
        expect(actions(page)).to.have.length.greaterThan(2);
        await expect(page.tag).to.be.accessible();
      });
    }
  });
}

it('approach protected: nobody is reminded of a date', async () => {
  const page = await open('kulanz-balance-card', {
    approach: 'protected',
    approachReason: 'onYourRequest',
  });
  expect(page.text).not.to.match(/[Ff]ällig|2026/);
});

it('an approach that is not known yet speaks as usual', async () => {
  const page = await open('kulanz-balance-card', {
    approach: 'fatherly' as Approach['approach'],
    approachReason: 'whim' as Approach['approachReason'],
  });
  expect(page.text).to.include('Fällig war der Betrag am 20. Januar 2026.');
});
