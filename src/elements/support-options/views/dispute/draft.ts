import type { Item, Money, OperationInput } from '../../../../core/contract/index.js';
import { amountOf, emptyAmount, type AmountDraft } from '../request/amount-field.js';
import type { Reason } from '../request/reasons.js';

/** What the customer has entered, as they have entered it. */
export interface DisputeDraft extends AmountDraft {
  readonly itemIds: readonly string[];
  readonly reason: Reason | '';
  readonly comment: string;
}

export const emptyDraft: DisputeDraft = {
  itemIds: [],
  reason: '',
  ...emptyAmount,
  comment: '',
};

/** What is about to be objected to. */
export interface Objection {
  readonly items: readonly Item[];
  readonly money: Money;
  readonly body: OperationInput<'createDispute'>['body'];
}

/** The first entry that needs another look. */
export interface Problem {
  readonly field: 'items' | 'reason' | 'part';
}

/** Newest first; what can be objected to no more is left out. */
export const disputableItems = (items: readonly Item[]): Item[] =>
  items
    .filter(({ disputable }) => disputable)
    .sort((one, other) => Date.parse(other.issuedOn) - Date.parse(one.issuedOn));

/** The chosen items as far as they can still be objected to, and what they come to. */
export function chosenItems(
  { itemIds }: DisputeDraft,
  items: readonly Item[],
): { readonly items: readonly Item[]; readonly sum: Money | undefined } {
  const chosen = disputableItems(items).filter(({ id }) => itemIds.includes(id));
  const [first] = chosen;
  const amountMinor = chosen.reduce((sum, { amount }) => sum + amount.amountMinor, 0);
  return { items: chosen, sum: first && { ...first.amount, amountMinor } };
}

/** The objection that a draft amounts to, or why it is none yet. */
export function objectionOf(draft: DisputeDraft, all: readonly Item[]): Objection | Problem {
  const { items, sum } = chosenItems(draft, all);
  if (!sum) return { field: 'items' };
  if (!draft.reason) return { field: 'reason' };
  const money = amountOf(draft, sum, { smallestMinor: 1, largestMinor: sum.amountMinor });
  if (!money) return { field: 'part' };
  const comment = draft.comment.trim();
  return {
    items,
    money,
    body: {
      itemIds: items.map(({ id }) => id),
      reasonCode: draft.reason,
      ...(draft.scope === 'part' && { disputedAmount: money }),
      ...(comment && { comment }),
    },
  };
}

export const isObjection = (result: Objection | Problem): result is Objection => 'body' in result;
