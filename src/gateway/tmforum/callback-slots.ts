import type { Handler } from '../http/service.js';
import type { Appointments } from './appointments.js';

type ListSlots = Handler<'listCallbackSlots'>;

/**
 * Of the slots that the policy has free, those in which the stack can call as well.
 * @throws ProblemError `unavailable` while the stack is still looking
 */
export function inFreeTimesOf({ searchTimeSlot }: Appointments, list: ListSlots): ListSlots {
  return async (call) => {
    const result = await list(call);
    const { slots } = result.data;
    const [first] = slots;
    const last = slots.at(-1);
    if (!first || !last) return result;
    const within = { startsAt: first.from, endsAt: last.to };
    const free = await searchTimeSlot(call.principal.accountId, within);
    const spans = free.map(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]);
    const isFree = ({ from, to }: (typeof slots)[number]): boolean =>
      spans.some(([start = NaN, end = NaN]) => start <= Date.parse(from) && Date.parse(to) <= end);
    return { ...result, data: { slots: slots.filter(isFree) } };
  };
}
