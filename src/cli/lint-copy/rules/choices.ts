import { groupOf, waysTogether, withoutApproach } from '../../../i18n/views.js';
import type { Copy, Fault, Message, Rule } from '../types.js';

const mostChoices = 3;
const mostEntries = 5;

/** L12: three equal choices at most, menus in groups of five, one main button for one confirmation. */
export const choices: Rule = {
  id: 'L12',
  *check({ messages }: Copy) {
    const perGroup = (kind: string) =>
      groupBy(ofKind(messages, kind), ({ key }) => groupOf(withoutApproach(key)));
    const perView = (kind: string) => groupBy(ofKind(messages, kind), ({ view }) => view);

    yield* tooMany(perGroup('option'), mostChoices, 'choices of equal rank in one decision');
    yield* tooMany(perGroup('entry'), mostEntries, 'entries in one group of a menu');
    for (const [view, ways] of perView('way')) {
      const sets = waysTogether[view];
      yield* sets
        ? tooManyTogether(view, ways, sets)
        : tooMany(new Map([[view, ways]]), mostChoices, 'ways of equal rank in one view');
    }
    yield* tooMany(perView('primary'), 1, 'main buttons in one view');
    const mainButtons = perView('primary');
    for (const view of perView('way').keys()) {
      for (const button of mainButtons.get(view) ?? []) {
        yield {
          ...fault(button, `a main button beside the equal ways of ${view}`),
          better: 'give it the same rank as the other ways (.way)',
        };
      }
    }
  },
};

function ofKind(messages: readonly Message[], kind: string): Message[] {
  return messages.filter((message) => message.kind === kind);
}

function groupBy(
  messages: readonly Message[],
  keyOf: (message: Message) => string,
): Map<string, Message[]> {
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const group = groups.get(keyOf(message)) ?? [];
    groups.set(keyOf(message), [...group, message]);
  }
  return groups;
}

/** The forms of one message for different approaches are never shown together: they count once. */
function* tooMany(groups: Map<string, Message[]>, most: number, what: string): Iterable<Fault> {
  for (const [group, members] of groups) {
    const distinct = new Map(members.map((member) => [withoutApproach(member.key), member]));
    for (const member of [...distinct.values()].slice(most)) {
      yield {
        ...fault(member, `${distinct.size} ${what} (${group}), at most ${most}`),
        better: 'move what is needed less into a next view',
      };
    }
  }
}

/** Ways of a view that shows some or others of them: each belongs to a set of three at most. */
function* tooManyTogether(
  view: string,
  ways: readonly Message[],
  sets: readonly (readonly string[])[],
): Iterable<Fault> {
  for (const way of ways) {
    const name = way.key.split('.').at(-2) ?? '';
    const own = sets.filter((set) => set.includes(name));
    if (own.length === 0) {
      yield {
        ...fault(way, `a way of ${view} that stands in none of its sets`),
        better: 'its place in waysTogether of src/i18n/views.ts',
      };
    } else if (own.some((set) => set.length > mostChoices)) {
      yield {
        ...fault(way, `more than ${mostChoices} ways of equal rank in one view (${view})`),
        better: 'move what is needed less into a next view',
      };
    }
  }
}

function fault({ key, text }: Message, message: string): Omit<Fault, 'better'> {
  return { key, severity: 'error', message, words: [text] };
}
