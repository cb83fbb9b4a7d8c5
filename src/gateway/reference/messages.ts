import { addBusinessDays } from '../../core/domain/civil-date.js';
import { need, type Writes } from './operation.js';
import { newReceipt, step } from './receipts.js';
import { withoutCardNumbers } from './redact/index.js';
import { putRequest } from './request-view.js';

export const messageWrites = {
  createMessage: async (unit, { body }) => {
    need(unit, 'message');
    const { answerBusinessDays } = unit.policy.message;
    return putRequest(
      unit,
      {
        kind: 'message',
        detail: { topicCode: body.topicCode },
        comment: withoutCardNumbers(body.text),
      },
      [step('weAnswer', addBusinessDays(unit.today, answerBusinessDays, unit.holidays))],
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
