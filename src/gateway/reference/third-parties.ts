import { addDays } from '../../core/domain/civil-date.js';
import { checkDate } from './checks.js';
import { maskContactPoint } from './mask.js';
import { need, type Writes } from './operation.js';
import { step } from './receipts.js';
import { putRequest } from './request-view.js';

export const thirdPartyWrites = {
  createThirdParty: async (unit, { body }) => {
    need(unit, 'thirdParty');
    const { name, until, ...thirdParty } = body;
    const { today } = unit;
    const { contactPoint: value } = body;
    const kind = value.includes('@') ? 'email' : 'phone';
    const maskedContactPoint = maskContactPoint({ kind, value });
    checkDate(until, addDays(today, 1), addDays(today, unit.policy.thirdParty.maxDays), '/until');
    return putRequest(
      unit,
      {
        kind: 'thirdParty',
        detail: { name, maskedContactPoint, until, mayAct: body.mayAct },
        thirdParty,
        dueOn: addDays(until, 1),
      },
      [step('accessStarts', today), step('accessEnds', until)],
    );
  },
} satisfies Writes;
