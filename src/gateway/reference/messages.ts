import { addBusinessDays } from '../../core/domain/civil-date.js';
import { need, type Writes } from './operation.js';
import { newReceipt, step } from './receipts.js';
import { withoutCardNumbers } from './redact.js';
import { putRequest } from './request-view.js';

/** Business days within which a message is answered. */
const answerDays = 2;

export const messageWrites = {
  createMessage: async (unit, { body }) => {
    need(unit, 'message');
    return putRequest(
      unit,
      {
        kind: 'message',
        detail: { topicCode: body.topicCode },
        comment: withoutCardNumbers(body.text),
      },
      [step('weAnswer', addBusinessDays(unit.today, answerDays, unit.holidays))],
    );
  },

  createChatSession: async (unit) => {
    need(unit, 'chat');
    const { chat } = unit.policy;
    return {
      data: {
        kind: chat.kind,
        ...(chat.kind === 'url' && { url: chat.url }),
        handoverId: unit.context.ids.id(),
        receipt: await newReceipt(unit, 'KV', []),
      },
    };
  },
} satisfies Writes;
