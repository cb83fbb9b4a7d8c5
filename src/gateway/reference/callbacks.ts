import { addDays } from '../../core/domain/civil-date.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import { ProblemError } from '../../core/errors/index.js';
import { slotNames, slotsAhead, type Slot } from './callback-slots.js';
import { maskContactPoint } from './mask.js';
import { need, type Reads, type Writes } from './operation.js';
import { step } from './receipts.js';
import { putRequest } from './request-view.js';
import { found, type WriteUnit } from './unit.js';

/** Takes one of the lines of a slot. Two customers never get the same one. */
async function claimSlot(unit: WriteUnit, slot: Slot): Promise<string> {
  for (const name of slotNames(unit, slot)) {
    if (await unit.tx.claim(name)) return name;
  }
  throw new ProblemError('slot-taken');
}

export const callbackReads = {
  listCallbackSlots: async (unit) => {
    need(unit, 'callback');
    const slots = slotsAhead(unit);
    const names = slots.map((slot) => slotNames(unit, slot));
    const claimed = await unit.tx.claimed(names.flat());
    const isFree = (_: Slot, index: number): boolean =>
      names[index]?.some((name) => !claimed.has(name)) ?? false;
    return { data: { slots: slots.filter(isFree) } };
  },
} satisfies Reads;

export const callbackWrites = {
  createCallback: async (unit, { body }) => {
    need(unit, 'callback');
    const slot = slotsAhead(unit).find(({ id }) => id === body.slotId);
    // A slot that has passed meanwhile is as good as taken.
    if (!slot) throw new ProblemError('slot-taken');
    const phone = found(
      unit.account.contactPoints.find(
        ({ id, kind }) => id === body.contactPointId && kind === 'phone',
      ),
    );
    const day = toCivilDate(new Date(slot.from), unit.account.timeZone);
    return putRequest(
      unit,
      {
        kind: 'callback',
        detail: {
          topicCode: body.topicCode,
          slot: { from: slot.from, to: slot.to },
          maskedContactPoint: maskContactPoint(phone),
        },
        contactPointId: phone.id,
        claim: await claimSlot(unit, slot),
        dueOn: addDays(day, 1),
      },
      [step('weCall', day)],
    );
  },
} satisfies Writes;
