import type { Balance, Item, Money, PlanOffer } from '../../../core/contract/index.js';
import { currencyDigits, partsAddUp } from '../../../core/domain/index.js';
import type { Subject } from '../subject.js';
import { judge, notChecked, type Check, type Finding } from '../types.js';

const where = 'Ground rules';
const known = new Set(Intl.supportedValuesOf('currency'));

const sum = (amounts: readonly Money[]) =>
  amounts.reduce((total, { amountMinor }) => total + amountMinor, 0);

/** Every currency in an answer, with its place but for the numbers of lists. */
function* currencies(json: unknown, at = ''): Generator<readonly [string, unknown]> {
  if (typeof json !== 'object' || json === null) return;
  for (const [key, value] of Object.entries(json)) {
    const place = Array.isArray(json) ? at : `${at}/${key}`;
    if (key === 'currency') yield [place, value];
    else yield* currencies(value, place);
  }
}

function wrongCurrencies({ api }: Subject, own: string | undefined): Finding[] {
  const found = new Map<string, Finding>();
  for (const { status, json, at } of api.replies) {
    if (status >= 300) continue;
    for (const [place, currency] of currencies(json)) {
      const isKnown =
        typeof currency === 'string' &&
        currencyDigits(currency) !== undefined &&
        known.has(currency);
      if (isKnown && (own === undefined || !known.has(own) || currency === own)) continue;
      const seen = isKnown ? 'another currency than the session’s' : 'no code of ISO 4217';
      const mend =
        'Send one currency for the account, by its code of ISO 4217, which has the digits.';
      found.set(`${at} ${place}`, { at: `${at} ${place}`, seen, mend });
    }
  }
  return [...found.values()];
}

/** `payNow` as the contract computes it; what is on its way may count for less than is booked. */
function payNowFault({ payNow, parts, partsComplete }: Balance): string | undefined {
  if (!partsComplete) return undefined;
  const demanded = parts.filter(({ kind }) => ['overdue', 'dueNow', 'fees'].includes(kind));
  const inHand = parts.filter(({ kind }) => ['credit', 'deposit'].includes(kind));
  const most = Math.max(
    0,
    sum(demanded.map(({ amount }) => amount)) + sum(inHand.map(({ amount }) => amount)),
  );
  return payNow.amount.amountMinor > most
    ? 'more than is due, with fees and less credit'
    : undefined;
}

function offerFaults(offer: PlanOffer, at: string): Finding[] {
  const { instalments, total, fees, interest, apr, precontractDocument } = offer;
  const costs = fees.amountMinor + interest.amountMinor;
  const isInOrder = instalments.every(
    ({ dueDate }, index) => dueDate > (instalments[index - 1]?.dueDate ?? ''),
  );
  return [
    ...(sum(instalments.map(({ amount }) => amount)) === total.amountMinor
      ? []
      : [
          {
            at,
            seen: 'instalments that do not make the total',
            mend: 'Put the rest into the last one.',
          },
        ]),
    ...(isInOrder
      ? []
      : [{ at, seen: 'due dates out of order', mend: 'List instalments by their due date.' }]),
    ...(costs === 0 || (apr !== undefined && precontractDocument)
      ? []
      : [
          {
            at,
            seen: 'a plan that costs something, without APR or pre-contract document',
            mend: 'Send apr and precontractDocument (Directive (EU) 2023/2225), or take the cost off.',
          },
        ]),
  ];
}

const lineFault = ({ lines, amount }: Item): boolean =>
  lines !== undefined && sum(lines.map((line) => line.amount)) !== amount.amountMinor;

export const moneyChecks: readonly Check[] = [
  {
    id: 'money.currency',
    says: 'Currencies are codes of ISO 4217, and one for the account.',
    where,
    run: async (subject) => judge(wrongCurrencies(subject, (await subject.session())?.currency)),
  },
  {
    id: 'sums.balance',
    says: 'The total is the sum of all parts, credit, deposit and transit negative, where partsComplete says so.',
    where: 'Resources',
    run: async (subject) => {
      const account = await subject.data('getAccount');
      if (!account) return notChecked('the account could not be read');
      const { balance } = account;
      if (!balance.partsComplete || partsAddUp(balance)) return judge([]);
      const mend = 'Let the parts make the total, or say partsComplete: false.';
      return judge([
        { at: 'GET /account /balance/parts', seen: 'parts that do not make the total', mend },
      ]);
    },
  },
  {
    id: 'sums.pay-now',
    says: 'What may be asked for today is overdue, due and fees, less credit and what is on its way, never below 0.',
    where: 'Resources',
    run: async (subject) => {
      const account = await subject.data('getAccount');
      if (!account) return notChecked('the account could not be read');
      if (!partsAddUp(account.balance)) return notChecked('the parts do not add up');
      const seen = payNowFault(account.balance);
      const mend = 'Leave out of payNow what is disputed, in a plan, or not yet due.';
      return judge(seen === undefined ? [] : [{ at: 'GET /account /balance/payNow', seen, mend }]);
    },
  },
  {
    id: 'sums.items',
    says: 'What remains of an item is no more than its amount, and its lines make its amount.',
    where: 'Resources',
    run: async (subject) => {
      const list = await subject.data('listItems');
      if (!list) return notChecked('the items could not be read');
      const item = await subject.data('getItem');
      const items = [...list.data, ...(item ? [item] : [])];
      const at = 'GET /account/items /data';
      const isTooMuch = ({ amount, remaining }: Item) =>
        Math.abs(remaining.amountMinor) > Math.abs(amount.amountMinor);
      return judge([
        ...(items.some(isTooMuch)
          ? [{ at, seen: 'more left to pay than the amount', mend: 'Take payments off remaining.' }]
          : []),
        ...(items.some(lineFault)
          ? [{ at, seen: 'lines that do not make the amount', mend: 'Send all lines, or none.' }]
          : []),
      ]);
    },
  },
  {
    id: 'sums.offers',
    says: 'The instalments of an offer make its total; one that costs something has its APR and document.',
    where: 'Resources',
    run: async (subject) => {
      const offers = await subject.data('listPlanOffers');
      if (!offers) return notChecked('the offers could not be read');
      if (offers.offers.length === 0) return notChecked('the account has no offer');
      return judge(
        offers.offers.flatMap((offer) => offerFaults(offer, 'GET /plan-offers /offers')),
      );
    },
  },
  {
    id: 'sums.plans',
    says: 'The instalments of a plan make its total, which is what is paid and what remains.',
    where: 'Resources',
    run: async (subject) => {
      const plans = await subject.data('listPlans');
      if (!plans) return notChecked('the plans could not be read');
      if (plans.data.length === 0) return notChecked('the account has no plan');
      const at = 'GET /plans /data';
      return judge(
        plans.data.flatMap(({ instalments, total, paid, remaining }) => [
          ...(sum(instalments.map(({ amount }) => amount)) === total.amountMinor
            ? []
            : [{ at, seen: 'instalments that do not make the total', mend: 'Let them.' }]),
          ...(sum([paid, remaining]) === total.amountMinor
            ? []
            : [{ at, seen: 'paid and remaining that do not make the total', mend: 'Let them.' }]),
        ]),
      );
    },
  },
];
