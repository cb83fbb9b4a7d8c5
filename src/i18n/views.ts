/**
 * What a message's id says. `balance.payNow.firstSlip.text` stands in the view `balance.payNow`
 * (first two segments) and is running text (last segment); the segments between are free.
 */

/** Last segments, and what stands there. The copy linter judges each kind by its own rules. */
export const messageKinds = {
  title: 'a heading',
  text: 'running text in whole sentences',
  hint: 'short help beside a field or button',
  status: 'what is going on right now; announced',
  error: 'what happened, what is safe, what to do now',
  label: 'caption of an amount, a field or a list entry; name of a region or icon',
  action: 'a button: verb and object',
  primary: 'the one main button of a view: verb and object',
  way: 'one of the three equal ways (pay, plan, help): verb and object',
  option: 'one choice of a decision; choices of one decision share all segments but the last two',
  entry: 'one entry of a menu; entries of one group share all segments but the last two',
  link: 'a link to another view or place',
} as const;

export type MessageKind = keyof typeof messageKinds;

/** The kind of a message, or undefined when its id breaks the convention. */
export function kindOf(id: string): MessageKind | undefined {
  const last = id.slice(id.lastIndexOf('.') + 1);
  return Object.hasOwn(messageKinds, last) ? (last as MessageKind) : undefined;
}

/** The view in which a message stands: `balance.payNow`. */
export function viewOf(id: string): string {
  return id.split('.', 2).join('.');
}

/** What the choices of one decision, or the entries of one menu, have in common. */
export function groupOf(id: string): string {
  return id.split('.').slice(0, -2).join('.');
}

/** Segments that tell the forms of one message apart: a person sees the form of one approach. */
const approaches = new Set(['firstSlip', 'steady', 'repeat', 'protected']);

/** The id that a message has in all approaches. */
export function withoutApproach(id: string): string {
  return id
    .split('.')
    .filter((segment) => !approaches.has(segment))
    .join('.');
}

/**
 * Ways that stand side by side, for views in which they depend on the account; named by the segment
 * before the kind. All other views show all of theirs at once.
 */
export const waysTogether: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'balance.ways': [
    ['pay', 'plan', 'help'],
    ['pay', 'seePlan', 'help'],
    ['items', 'help'],
    ['resume', 'plan', 'help'],
    ['reload', 'help'],
  ],
  'prefs.ways': [['change', 'help']],
  'support.ways': [
    ['callback', 'dispute', 'advice'],
    ['reload', 'advice'],
  ],
};
