import type { Item, LocalDate } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import type { Call } from '../http/service.js';
import type { Bill } from './bills.js';
import { accountFacts, inCurrency, type Context, type Reads } from './context.js';
import { toMinor } from './money.js';
import { pageOf } from './paging.js';
import type { RateRecord } from './records.js';

function statusOf({ meaning, dueDate }: Bill, today: LocalDate): Item['status'] {
  if (meaning === undefined) return 'unknown';
  if (meaning !== 'open') return meaning;
  return dueDate !== undefined && dueDate < today ? 'overdue' : 'open';
}

async function itemOf(
  context: Context,
  { principal }: Pick<Call<'getItem'>, 'principal'>,
  bill: Bill,
  today: LocalDate,
  rates: readonly RateRecord[],
): Promise<Item> {
  const { config, opaqueId } = context;
  const { accountId } = principal;
  const { id, number, isCredit, issuedOn, dueDate, period } = bill;
  const { version } = config.apis.customerBill;
  const lines = await Promise.all(
    rates
      .filter((rate) => rate.bill?.id === id)
      .map(async (rate) => ({
        id: await opaqueId(accountId, 'line', rate.id),
        label: rate.name ?? rate.description ?? '',
        amount: inCurrency(
          context,
          toMinor(
            rate.taxIncludedAmount ?? {},
            { currency: config.currency, version },
            'appliedCustomerBillingRate.taxIncludedAmount',
          ),
        ),
      })),
  );
  return {
    id: await opaqueId(accountId, 'bill', id),
    kind: isCredit ? 'credit' : 'bill',
    label: number === undefined ? config.billLabel : `${config.billLabel} ${number}`,
    ...(period && { period }),
    issuedOn,
    ...(dueDate !== undefined && { dueDate }),
    amount: inCurrency(context, bill.amountMinor),
    remaining: inCurrency(context, bill.remainingMinor),
    status: isCredit ? 'paid' : statusOf(bill, today),
    // Objections by TMF621 are not there yet.
    disputable: false,
    ...(lines.length > 0 && { lines }),
  };
}

/** All items of the account, newest first. */
async function allItems(
  context: Context,
  call: Pick<Call<'listItems'>, 'principal' | 'now'>,
): Promise<Item[]> {
  const { bills, today } = await accountFacts(context, call);
  const rates = await context.stack.rates(call.principal.accountId);
  return Promise.all(bills.map((bill) => itemOf(context, call, bill, today, rates)));
}

const isSettled = ({ status }: Item): boolean => status === 'paid' || status === 'cancelled';

export const itemReads = {
  listItems: async (context, call) => {
    const { status = 'all' } = call.query;
    const items = (await allItems(context, call)).filter(
      (item) => status === 'all' || (status === 'paid' ? item.status === 'paid' : !isSettled(item)),
    );
    return { data: pageOf(items, call.query) };
  },
  getItem: async (context, call) => {
    const item = (await allItems(context, call)).find(({ id }) => id === call.id);
    if (!item) throw new ProblemError('not-found');
    return { data: item };
  },
} satisfies Reads;
