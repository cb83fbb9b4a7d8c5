import type { PaymentRequest } from '../../../src/core/contract/index.js';
import type { Exchange } from '../../../src/testing/fault-server/index.js';
import type { Confirmed } from './acts.js';
import { amountsIn, checkScreen } from './amounts.js';
import { holds, wrongFacts } from './facts.js';
import type { Stored, Witness } from './seed-run.js';
import { intentOf, type Intent, type Verdict } from './tape.js';

/** @returns what did not hold, one line each */
export function check(witness: Witness): string[] {
  const { confirmed, exchanges, verdicts, stored, atRest, lastScreen } = witness;
  const intents = intentsOf(exchanges);
  return [
    ...witness.errors.map((error) => `error in the page: ${error}`),
    ...checkConfirmed(intents, confirmed),
    ...checkPaid(intents, confirmed),
    ...checkStored(intents, verdicts, stored),
    ...checkTold(witness),
    ...witness.screens.flatMap((screen) =>
      checkScreen(screen, witness.amounts.get(screen.account) ?? new Set()),
    ),
    ...(atRest.isChecking ? ['at rest: an outcome is still unknown'] : []),
    ...checkFacts(witness),
    ...(lastScreen === undefined ? [] : [`not usable at the end: ${lastScreen}`]),
  ];
}

function checkFacts({ facts, factsReloaded }: Witness): string[] {
  if (holds(facts, factsReloaded)) return [];
  const wrong = wrongFacts(facts, factsReloaded).join(' | ');
  const [page, store] = [facts, factsReloaded].map((pieces) => pieces.join(' | '));
  return [
    `the page says what the store does not hold: ${wrong}\n  page  ${page}\n  store ${store}`,
  ];
}

/** By key, in the order in which they were sent first. */
function intentsOf(exchanges: readonly Exchange[]): Map<string, Intent[]> {
  const byKey = new Map<string, Intent[]>();
  for (const exchange of exchanges) {
    const intent = exchange.method === 'OPTIONS' ? undefined : intentOf(exchange);
    if (intent) byKey.set(intent.key, [...(byKey.get(intent.key) ?? []), intent]);
  }
  return byKey;
}

/** Nothing is sent that was not confirmed, and nothing twice under two keys. */
function checkConfirmed(intents: Map<string, Intent[]>, confirmed: readonly Confirmed[]): string[] {
  const found: string[] = [];
  const firsts = [...intents.values()].map(([first]) => first!);
  for (const operation of new Set(firsts.map((intent) => intent.operation))) {
    const sent = firsts.filter((intent) => intent.operation === operation);
    const wanted = confirmed.filter((each) => each.operation === operation);
    if (sent.length > wanted.length) {
      found.push(`${operation}: ${sent.length} intents sent, ${wanted.length} confirmed`);
    }
  }
  for (const [key, repeats] of intents) {
    const bodies = new Set(
      repeats.map(({ operation, account, body }) => `${operation} ${account} ${body}`),
    );
    if (bodies.size > 1) found.push(`one key for two things: ${key} ${[...bodies].join(' | ')}`);
  }
  return found;
}

/** What is paid stood on the button. */
function checkPaid(intents: Map<string, Intent[]>, confirmed: readonly Confirmed[]): string[] {
  const seen = new Set(confirmed.flatMap(({ amount }) => amountsIn(amount ?? '')));
  return [...intents.values()].flatMap(([intent]) => {
    if (intent?.operation !== 'createPayment') return [];
    const { amount } = JSON.parse(intent.body) as PaymentRequest;
    const wanted = `${amount.amountMinor} ${amount.currency}`;
    return seen.has(wanted) ? [] : [`paid, and on no button: ${wanted}`];
  });
}

/** What the store holds is what was confirmed and accepted, each once. */
function checkStored(
  intents: Map<string, Intent[]>,
  verdicts: readonly Verdict[],
  stored: readonly Stored[],
): string[] {
  const found: string[] = [];
  const made = new Map<string, string>();
  for (const { key, status, id } of verdicts) {
    const operation = intents.get(key)?.[0]?.operation;
    if (status !== 201 || id === undefined || !operation || !creates.test(operation)) continue;
    if ((made.get(key) ?? id) !== id) found.push(`made twice by one key: ${operation} ${id}`);
    made.set(key, id);
  }
  const ids = [...made.values()];
  if (new Set(ids).size < ids.length) found.push('two keys made the same thing');
  const isStored = new Set(stored.map(({ id }) => id));
  for (const id of ids) if (!isStored.has(id)) found.push(`accepted and not stored: ${id}`);
  for (const { id, kind } of stored) {
    if (!ids.includes(id)) found.push(`stored and never confirmed: ${kind} ${id}`);
  }
  return found;
}
const creates =
  /^create(Payment|Plan|Callback|Message|Dispute|Promise|Pause|PaymentNotice|ThirdParty)$/;

/** Whatever the page says is done, is. */
function checkTold({ told, stored }: Witness): string[] {
  const isStored = new Set(stored.map(({ id }) => id));
  const once = told.filter(({ event }) => event !== 'payment-start').map(({ id }) => id);
  return [
    ...told
      .filter(({ id, event }) => event !== 'payment-start' && !isStored.has(id))
      .map(({ event, id }) => `${event} of what is not stored: ${id}`),
    ...(new Set(once).size < once.length ? ['told twice of the same thing'] : []),
  ];
}
