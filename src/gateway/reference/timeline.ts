import type { Account, LocalDate } from '../../core/contract/index.js';
import { addDays } from '../../core/domain/civil-date.js';
import { isMissed, isOpen } from '../../core/domain/plan-state.js';
import { undisputedMinor } from './figures.js';
import { graceDays } from './plan-view.js';
import type { PlanRecord } from './records.js';
import type { ReadUnit } from './unit.js';

type Step = Account['timeline'][number];
type StepKind = Exclude<Step['kind'], 'unknown'>;

/** How far back the page is told. */
const memoryDays = 180;

const step = (kind: StepKind, on: LocalDate | undefined): Step[] =>
  on === undefined ? [] : [{ kind, on }];

/** Bills of one day are one step: an account may have thousands. */
async function stepsOfItems(unit: ReadUnit): Promise<Step[]> {
  const items = await unit.openItems();
  const asked = items.filter((item) => item.state === 'open' && undisputedMinor(item) > 0);
  const sent = items.filter(({ kind }) => kind === 'bill');
  return [
    ...[...new Set(sent.map(({ issuedOn }) => issuedOn))].flatMap((on) => step('billSent', on)),
    ...[...new Set(asked.map(({ dueDate }) => dueDate))].flatMap((on) => step('dueDate', on)),
  ];
}

async function stepsOfRequests(unit: ReadUnit): Promise<Step[]> {
  const requests = await unit.openRequests();
  return requests.flatMap(({ kind, detail, createdAt }) => {
    switch (kind) {
      case 'dispute':
        return [
          ...step('disputeReceived', createdAt.slice(0, 10)),
          ...step('disputeAnswerDue', detail.respondBy),
        ];
      case 'promise':
        return step('promiseDue', detail.on);
      case 'pause':
        return step('pauseEnds', detail.until);
      case 'callback':
      case 'message':
      case 'paymentNotice':
      case 'thirdParty':
        return [];
    }
  });
}

async function stepsOfPlan(unit: ReadUnit, plan: PlanRecord): Promise<Step[]> {
  const grace = await graceDays(unit, plan);
  const missed = plan.instalments.filter((each) => isMissed(each, unit.today, grace));
  const next = plan.instalments.find((each) => isOpen(each) && !missed.includes(each));
  return [
    ...missed.flatMap(({ dueDate }) => step('instalmentMissed', dueDate)),
    ...step('instalmentDue', next?.dueDate),
  ];
}

/** What happened and what is to come, oldest first. */
export async function accountTimeline(
  unit: ReadUnit,
  restriction: Account['restriction'],
): Promise<Step[]> {
  const { account, today } = unit;
  const plan = await unit.activePlan();
  const announced = restriction?.verdict === 'announced' ? restriction.earliestDate : undefined;
  const since = addDays(today, -memoryDays);
  return [
    ...account.timeline,
    ...(await stepsOfItems(unit)),
    ...(await stepsOfRequests(unit)),
    ...(plan ? await stepsOfPlan(unit, plan) : []),
    ...step('restrictionPossible', announced),
    ...step('debitScheduled', account.scheduledDebit?.on),
    ...step('nextBill', account.nextBill?.on),
  ]
    .filter(({ on }) => on >= since)
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}
