import type { Account, LocalDate } from '../../core/contract/index.js';
import type { RequestRecord } from './records.js';
import type { ReadUnit } from './unit.js';

type Hold = Account['holds'][number];
export type HoldKind = Exclude<Hold['kind'], 'unknown'>;

const hold = (kind: HoldKind, until: LocalDate | undefined): Hold[] => [
  { kind, ...(until !== undefined && { until }) },
];

/** What a request of the customer holds back. */
function holdOf({ kind, detail }: RequestRecord): Hold[] {
  switch (kind) {
    case 'dispute':
      return hold('dispute', detail.respondBy);
    case 'promise':
      return hold('promise', detail.on);
    case 'pause':
      return hold('pause', detail.until);
    case 'paymentNotice':
      return hold('review', detail.until);
    case 'callback':
    case 'message':
    case 'thirdParty':
      return [];
  }
}

/** A dispute holds until it is decided, even when the answer is late. */
const holdsOn = ({ kind, until }: Hold, day: LocalDate): boolean =>
  kind === 'dispute' || until === undefined || until >= day;

/** What keeps reminders, collections and consequences back on a day (today by default). */
export async function holdsAt(unit: ReadUnit, day: LocalDate = unit.today): Promise<Hold[]> {
  const ofRequests = (await unit.openRequests()).flatMap(holdOf);
  return [...unit.account.holds, ...ofRequests].filter((each) => holdsOn(each, day));
}
