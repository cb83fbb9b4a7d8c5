import type {
  Item,
  Money,
  PaymentOptions,
  PaymentRequest,
} from '../../../../core/contract/index.js';
import { currencyDigits } from '../../../../core/domain/currency.js';
import type { PayTarget } from '../pay-target.js';
import { parseAmount } from '../../../parts/later/parse-amount.js';

/** Bank transfer stands among the ways of paying, but it is no method of the provider. */
export const transferId = 'transfer';

/** What the customer has entered so far. */
export interface Draft {
  /** `all`: what is asked for; `most`: all that can be paid with it. */
  readonly scope: 'all' | 'most' | 'items' | 'own';
  readonly itemIds: readonly string[];
  readonly ownText: string;
  readonly methodId?: string | undefined;
}

export type Method = PaymentOptions['methods'][number];

/** What is about to be paid. */
export interface Order {
  readonly money: Money;
  readonly purpose: PaymentRequest['purpose'];
}

/** Bills that can be paid one by one, oldest first: undisputed, in no plan and not on their way. */
export const payableItems = (items: readonly Item[]): Item[] =>
  items
    .filter(
      ({ status, remaining }) =>
        (status === 'open' || status === 'overdue') && remaining.amountMinor > 0,
    )
    .sort((one, other) => Date.parse(one.issuedOn) - Date.parse(other.issuedOn));

export type OrderProblem = 'no-items' | 'not-an-amount' | 'out-of-range';

/** The order that a draft amounts to, or why it is none yet. */
export function orderOf(
  draft: Draft,
  target: PayTarget,
  items: readonly Item[],
): Order | OrderProblem {
  const { money, most = money } = target;
  if (draft.scope === 'items') {
    const chosen = items.filter(({ id }) => draft.itemIds.includes(id));
    const [first] = chosen;
    if (!first) return 'no-items';
    const amountMinor = chosen.reduce((sum, { remaining }) => sum + remaining.amountMinor, 0);
    return {
      money: { ...first.remaining, amountMinor },
      purpose: { kind: 'items', ids: chosen.map(({ id }) => id) },
    };
  }
  if (!money || !most) return 'no-items';
  if (draft.scope === 'most') return { money: most, purpose: target.purpose };
  if (draft.scope === 'all') return { money, purpose: target.purpose };
  const amountMinor = parseAmount(draft.ownText, currencyDigits(money.currency) ?? 2);
  if (amountMinor === undefined) return 'not-an-amount';
  if (amountMinor < 1 || amountMinor > most.amountMinor) return 'out-of-range';
  return { money: { ...money, amountMinor }, purpose: target.purpose };
}
