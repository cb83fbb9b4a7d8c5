import type { ItemRecord, RequestRecord } from '../gateway/reference/index.js';
import type { ScenarioKit } from './scenario-kit.js';

/** An objection to an item, made in time 13 days ago; it is being checked. */
export function openDispute(
  kit: ScenarioKit,
  { id, disputedMinor }: ItemRecord,
  reasonCode: NonNullable<RequestRecord['detail']['reasonCode']>,
): void {
  kit.request(
    'dispute',
    -13,
    {
      state: 'inProgress',
      detail: {
        itemIds: [id],
        reasonCode,
        disputeState: 'inReview',
        heldAmount: { amountMinor: disputedMinor, currency: kit.account.currency },
        respondBy: kit.day(22),
        conciliationUrl:
          'https://www.bundesnetzagentur.de/DE/Vportal/Schlichtung/Schlichtung_TK/start.html',
      },
      held: [{ itemId: id, amountMinor: disputedMinor }],
    },
    [{ code: 'nothingDemanded' }, { code: 'weAnswer', on: kit.day(22) }],
  );
}
