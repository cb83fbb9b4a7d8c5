import { randomUUID } from 'node:crypto';
import type { Plan, PlanOffer, PlanOffers } from '../../../core/contract/index.js';
import { codeOf, described } from '../problem.js';
import type { Subject } from '../subject.js';
import { judge, notChecked, notOffered, type Check, type Finding, type Outcome } from '../types.js';

const where = 'Ground rules';

/** A quote for an own plan, where the account can have one now. */
async function quoted(subject: Subject): Promise<PlanOffer | Outcome> {
  const session = await subject.session();
  if (!session) return notChecked('the session could not be read');
  const { plans, customPlan } = session.capabilities;
  if (plans !== 'accept' || !customPlan) return notOffered;
  const custom = (await subject.data('listPlanOffers'))?.custom;
  if (!custom) return notChecked('the account can have no plan of its own now');
  const body = { numberOfInstalments: countFor(custom), frequency: 'monthly' };
  const reply = await subject.api.send('/plan-quotes', { method: 'POST', body });
  const offer = subject.parsed('quotePlan', reply);
  if (offer) return offer;
  if (reply.status < 300) return notChecked('the quote could not be read');
  const mend = 'Quote whatever fits the frame that /plan-offers gives.';
  const at = 'POST /plan-quotes';
  return judge([{ at, seen: `${described(reply)} for a plan inside the frame`, mend }]);
}

type Custom = NonNullable<PlanOffers['custom']>;

const countFor = ({ amount, minInstalment, maxInstalments }: Custom) =>
  Math.max(
    1,
    Math.min(
      3,
      maxInstalments,
      Math.floor(amount.amountMinor / Math.max(1, minInstalment.amountMinor)),
    ),
  );

const isOutcome = (value: PlanOffer | Outcome): value is Outcome => !('instalments' in value);

const scheduleOf = ({ instalments }: Pick<PlanOffer | Plan, 'instalments'>) =>
  instalments.map(({ number, dueDate, amount }) => [number, dueDate, amount.amountMinor]);

async function asked(subject: Subject): Promise<Outcome> {
  const offer = await quoted(subject);
  if (isOutcome(offer)) return offer;
  const custom = (await subject.data('listPlanOffers'))?.custom;
  const { instalments, total, fees, interest } = offer;
  const at = 'POST /plan-quotes';
  const findings: Finding[] = [];
  const sum = instalments.reduce((before, { amount }) => before + amount.amountMinor, 0);
  if (sum !== total.amountMinor) {
    const mend = 'Put the rest of the division into the last instalment.';
    findings.push({ at: `${at} /instalments`, seen: 'amounts that do not make the total', mend });
  }
  const principal = total.amountMinor - fees.amountMinor - interest.amountMinor;
  if (custom && principal !== custom.amount.amountMinor) {
    const mend = 'Quote about the amount that /plan-offers names as custom.amount.';
    findings.push({ at: `${at} /total`, seen: 'another amount than was to be shared out', mend });
  }
  if (custom && instalments.length !== countFor(custom)) {
    const mend = 'Share out into the number that was asked for, or refuse it.';
    findings.push({ at: `${at} /instalments`, seen: 'another number than was asked for', mend });
  }
  return judge(findings);
}

/** Accepts a quote, compares, and takes the plan back where that is offered. */
async function honoured(subject: Subject): Promise<Outcome> {
  const offer = await quoted(subject);
  if (isOutcome(offer)) return offer;
  const { api } = subject;
  const reply = await api.send('/plans', {
    method: 'POST',
    body: { offerId: offer.id, terms: { version: offer.terms.version, accepted: true } },
    headers: { 'idempotency-key': randomUUID() },
  });
  if (codeOf(reply) === 'step-up-required') return notChecked('needs a token after a step-up');
  const at = 'POST /plans';
  const plan = subject.parsed('createPlan', reply);
  if (!plan) {
    if (reply.status < 300) return notChecked('the plan could not be read');
    const mend = 'Let an offer be accepted until it expires or the balance changes.';
    return judge([{ at, seen: `${described(reply)} for a quote just given`, mend }]);
  }
  const findings: Finding[] = [];
  const mend = 'Make the plan of the very figures and days of the offer.';
  if (plan.total.amountMinor !== offer.total.amountMinor) {
    findings.push({ at: `${at} /total`, seen: 'another total than was quoted', mend });
  }
  if (JSON.stringify(scheduleOf(plan)) !== JSON.stringify(scheduleOf(offer))) {
    findings.push({ at: `${at} /instalments`, seen: 'other instalments than were quoted', mend });
  }
  if (!reply.headers.has('location')) {
    findings.push({ at, seen: 'no Location', mend: 'Send the address of the plan as Location.' });
  }
  if (plan.receipt === undefined) {
    const receipt = 'Give a receipt with every commitment.';
    findings.push({ at: `${at} /receipt`, seen: 'nothing: it is missing', mend: receipt });
  }
  await takeBack(subject, plan, reply.headers.get('etag') ?? '');
  return judge(findings);
}

/** A test account is left as it was found, as far as the backend lets us. */
async function takeBack({ api }: Subject, plan: Plan, etag: string): Promise<void> {
  if (!plan.allowedChanges.includes('cancel')) return;
  const { id } = plan;
  const quote = await api.send('/plans/{id}/change-quotes', {
    method: 'POST',
    id,
    body: { kind: 'cancel' },
  });
  const quoteId = (quote.json as { quoteId?: unknown } | undefined)?.quoteId;
  if (typeof quoteId !== 'string') return;
  await api.send('/plans/{id}/changes', {
    method: 'POST',
    id,
    body: { quoteId },
    headers: { 'idempotency-key': randomUUID(), 'if-match': etag },
  });
}

export const quoteChecks: readonly Check[] = [
  {
    id: 'quotes.asked',
    says: 'A quote shares out what is owed, into the number that was asked for.',
    where,
    run: asked,
  },
  {
    id: 'quotes.honoured',
    says: 'The plan is what the quote said: the server’s figure wins.',
    where,
    writes: true,
    run: honoured,
  },
];
