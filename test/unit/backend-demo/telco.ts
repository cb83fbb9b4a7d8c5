import { bssCustomers } from '../../../demo/bss/index.js';
import { KeptState } from '../../../demo/bss/kept-state.js';
import { createTelco } from '../../../demo/bss/telco.js';

export const credentials = {
  clientId: 'kulanz-gateway',
  clientSecret: 'only-for-tests-of-the-bss',
};
export const today = '2026-11-27';
export const accountOf = (wanted: string): string =>
  bssCustomers.find(({ scenario }) => scenario === wanted)!.accountId;

export interface Bill {
  readonly id: string;
  readonly state: string;
  readonly billingAccount: { readonly id: string };
  readonly amountDue: { readonly value: number };
  readonly remainingAmount?: { readonly value: number };
}
interface Answer {
  readonly [member: string]: unknown;
}

/** The process as it is after a start, and what is asked of it. */
export async function startTelco(file: string, { reset = false, day = today } = {}) {
  const kept = new KeptState(file, { reset });
  const { app, seedDay } = await createTelco({ stack: 'v4', credentials, kept, today: day });
  const token = async (secret = credentials.clientSecret) =>
    app.request('/oauth/token', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${credentials.clientId}:${secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
  const { access_token: bearer } = (await (await token()).json()) as { access_token: string };
  const call = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(path, {
      ...init,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    });
  const read = async (path: string) => (await (await call(path)).json()) as Answer;
  const post = (path: string, body: object) =>
    call(path, { method: 'POST', body: JSON.stringify(body) });
  const owed = async (accountId: string): Promise<number> => {
    const { accountBalance } = await read(
      `/tmf-api/accountManagement/v4/billingAccount/${accountId}`,
    );
    const balances = accountBalance as { balanceType: string; amount: { value: number } }[];
    const total = balances.find(({ balanceType }) => balanceType === 'receivable');
    return Math.round((total?.amount.value ?? 0) * 100);
  };
  const bills = async (accountId: string) => {
    const pages = [0, 20].map(async (offset) => {
      const page = new URLSearchParams({
        'billingAccount.id': accountId,
        offset: String(offset),
      });
      const path = `/tmf-api/customerBillManagement/v4/customerBill?${page.toString()}`;
      return (await (await call(path)).json()) as Bill[];
    });
    return (await Promise.all(pages)).flat();
  };
  const pay = (accountId: string, bill: Pick<Bill, 'id'>, minor: number): Promise<Response> => {
    const amount = { unit: 'EUR', value: minor / 100 };
    return post('/tmf-api/payment/v4/payment', {
      account: { id: accountId },
      paymentMethod: { '@type': 'bankCard' },
      totalAmount: amount,
      paymentItem: [{ amount, item: { id: bill.id } }],
    });
  };
  return { app, seedDay, token, call, read, post, owed, bills, pay };
}

export type Telco = Awaited<ReturnType<typeof startTelco>>;
