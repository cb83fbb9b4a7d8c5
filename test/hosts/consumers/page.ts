/** A telco's page in TypeScript. What must not compile says so. */
import { configure, KulanzBalanceCard, KulanzError, KulanzPlanConfirmedEvent } from 'kulanz';
import type { CollectionsBackend, KulanzOptions, Wording } from 'kulanz';
import 'kulanz/autoload';
import 'kulanz/define';
import 'kulanz/balance-card/define';
import { KulanzCare, type CareView } from 'kulanz/care';
import { KulanzNpsAnsweredEvent } from 'kulanz/nps-prompt';
import 'kulanz/staff/define';
import { reportPage } from 'kulanz/staff';
import { KulanzInsights } from 'kulanz/staff/insights';

const options: KulanzOptions = {
  baseUrl: 'https://collections.telco.example',
  getAccessToken: async () => ({ accessToken: 'a', expiresInSeconds: 300 }),
  formality: 'informal',
  onError: (error: KulanzError) => void error.kind,
};
configure(options);
// @ts-expect-error -- a misspelt form of address
configure({ formality: 'casual' });
// @ts-expect-error -- a list, not one text
configure({ paymentOrigins: 'https://pay.example' });

const wording: Wording = { de: { 'balance.ways.title': 'So kommen wir weiter' } };
// @ts-expect-error -- no such text
const wrongKey: Wording = { de: { 'balance.ways.titel': '' } };

const provider = document.querySelector('kulanz-provider')!;
provider.baseUrl = options.baseUrl;
provider.wording = wording;
provider.reset();
// @ts-expect-error -- a number is no address
provider.tokenUrl = 1;
// @ts-expect-error -- of a newer or another SDK
provider.startOver();

const care = document.createElement('kulanz-care');
const view: CareView = 'plan';
care.view = view;
// @ts-expect-error -- no such view
care.view = 'pay';
care satisfies KulanzCare;

document.querySelector('kulanz-insights') satisfies KulanzInsights | null;
// @ts-expect-error -- no tag of this name: an element of any kind
document.querySelector('kulanz-balance')?.ways;
document.querySelector('kulanz-balance-card')?.ways satisfies string | undefined;

document.addEventListener('kulanz-plan-confirmed', (event) => {
  event satisfies KulanzPlanConfirmedEvent;
  event.planId satisfies string;
  // @ts-expect-error -- typed, not any
  event.planId satisfies number;
  // @ts-expect-error -- read-only
  event.planId = '';
});
document.addEventListener('kulanz-payment-result', ({ payment }) => {
  payment.amount.amountMinor satisfies number;
  // @ts-expect-error -- minor units are numbers
  payment.amount.amountMinor satisfies string;
  // @ts-expect-error -- no such state
  if (payment.state === 'paid') return;
});
document.addEventListener('kulanz-nps-answered', (event) => {
  event satisfies KulanzNpsAnsweredEvent;
});

async function dueOf(backend: CollectionsBackend): Promise<number> {
  const { data } = await backend.getAccount({});
  // @ts-expect-error -- a plan needs an offer or a quote
  await backend.createPlan({ body: {} });
  // @ts-expect-error -- no such member
  void data.balances;
  return data.balance.total.amountMinor;
}

class OwnCard extends KulanzBalanceCard {}
export { dueOf, OwnCard, reportPage, wrongKey };
