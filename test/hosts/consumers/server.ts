/** A telco's server in TypeScript. What must not compile says so. */
import { Money, operations, type Account } from 'kulanz/contract';
import { addDays } from 'kulanz/domain';
import { ProblemError } from 'kulanz/errors';
import {
  createCollectionsHandler,
  createJwtVerifier,
  type CollectionsService,
} from 'kulanz/gateway';
import {
  createReferenceService,
  MemoryStore,
  type PaymentProvider,
} from 'kulanz/gateway/reference';
import { createSandbox } from 'kulanz/testing';
import { startFaultServer } from 'kulanz/testing/fault-server';

declare const payments: PaymentProvider;
const service = createReferenceService({
  store: new MemoryStore(),
  payments,
  returnOrigins: ['https://www.telco.example'],
  paymentOrigins: ['https://pay.example'],
});
service satisfies CollectionsService;

const handler = createCollectionsHandler({
  service,
  verifyToken: createJwtVerifier({
    keys: new URL('https://www.telco.example/keys'),
    issuer: 'https://www.telco.example',
    audience: 'collections',
  }),
  allowedOrigins: ['https://www.telco.example'],
});
export const answer: Promise<Response> = handler(new Request('https://collections.telco.example'));

// @ts-expect-error -- origins are named
createCollectionsHandler({ service, verifyToken: async () => undefined });
// @ts-expect-error -- no such problem
new ProblemError('out-of-luck');
// @ts-expect-error -- a date is a text
addDays(new Date(), 1);
// @ts-expect-error -- no such scenario
createSandbox({ scenario: 'rich', pageOrigin: 'https://www.telco.example' });
// @ts-expect-error -- no such fault
void startFaultServer({ upstream: fetch, rules: [{ fault: { kind: 'explode' } }] });

operations.getAccount.path satisfies '/account';
export function owed({ balance }: Account): number {
  Money.parse(balance.total);
  return balance.total.amountMinor;
}
