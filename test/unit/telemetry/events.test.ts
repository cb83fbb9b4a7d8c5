import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EventBatch,
  interactionChoices,
  interactionErrors,
  interactionKinds,
  interactionTags,
  interactionViews,
  operations,
} from '../../../src/core/contract/index.js';
import { allowed, type Interaction } from '../../../src/telemetry/events.js';
import { manyRuns } from '../../support/arbitraries.js';

const names: readonly string[] = [
  ...interactionKinds,
  ...interactionTags,
  ...interactionViews,
  ...interactionChoices,
  ...interactionErrors,
];
const numbers = ['step', 'dwellMs', 'reactionMs'];

/** What nobody may learn of, in the forms in which pages and backends hold it. */
const secrets = fc.oneof(
  fc.constantFrom(
    '59,90 €',
    '5990',
    'Grete Sander',
    'sander',
    'KD-4711',
    'DE02120300000000202051',
    'https://pay.example/?payment=p-1',
    'javascript:alert(1)',
    '__proto__',
    'constructor',
    'first ',
    'FIRST',
  ),
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.constant(null),
  fc.object({ maxDepth: 1 }),
);
const text = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, secrets);
const interactions = fc.record(
  {
    kind: text,
    tag: text,
    view: text,
    choice: fc.option(text, { nil: undefined }),
    code: fc.option(text, { nil: undefined }),
    step: fc.oneof(fc.integer(), secrets),
    dwellMs: fc.oneof(fc.double(), fc.integer(), secrets),
    reactionMs: fc.oneof(fc.double(), secrets),
    amount: secrets,
    name: secrets,
    url: secrets,
  },
  { requiredKeys: [] },
);
/** Those that a page makes, with something of every kind in them. */
const ownInteractions = fc.record(
  {
    kind: fc.constantFrom(...interactionKinds),
    tag: fc.constantFrom(...interactionTags),
    view: fc.constantFrom(...interactionViews),
    choice: fc.constantFrom(...interactionChoices),
    code: fc.constantFrom(...interactionErrors),
    step: fc.integer({ min: 1, max: 20 }),
    dwellMs: fc.double({ min: 0, max: 86_400_000, noNaN: true }),
  },
  { requiredKeys: ['kind', 'tag', 'view'] },
);

const batchOf = (event: Interaction) => ({
  consent: { version: '1', givenAt: '2026-11-30T10:00:00Z', purposes: ['improvement'] },
  events: [{ ...event, id: 'event-1', at: '2026-11-30T10:00:01Z' }],
});

describe('what may be reported', () => {
  it('has nothing in it but our own words, a step and times, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(interactions, ownInteractions), (given) => {
        const event = allowed(given as Interaction);
        if (!event) return;
        for (const [member, value] of Object.entries(event)) {
          if (numbers.includes(member)) expect(Number.isSafeInteger(value), member).toBe(true);
          else expect(names, member).toContain(value);
        }
        // The server takes what the page lets through.
        expect(EventBatch.safeParse(batchOf(event)).error?.issues).toBeUndefined();
      }),
      manyRuns,
    );
  });

  it('loses nothing of what the contract lists', () => {
    fc.assert(
      fc.property(ownInteractions, (given) => {
        const { dwellMs, ...listed } = given;
        const event = allowed({ ...given, customer: 'Grete' } as Interaction);
        expect(event).toEqual({
          ...listed,
          ...(dwellMs !== undefined && { dwellMs: Math.round(dwellMs) }),
        });
      }),
      manyRuns,
    );
  });

  it('names every commitment of the contract', () => {
    const commitments = Object.entries(operations).filter(
      ([, { method }]) => method === 'POST' || method === 'PATCH',
    );
    const left = commitments
      .map(([name]) => name)
      .filter((name) => !interactionChoices.includes(name as never));
    // Asked on the way to a commitment, or nothing that a customer does.
    expect(left).toEqual(expect.arrayContaining(['recordEvents', 'markSurveyShown']));
    expect(left.every((name) => /^(quote|record|mark)/.test(name))).toBe(true);
  });
});
