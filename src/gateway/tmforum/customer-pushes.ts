import type { TmForumConfig } from './config.js';
import type { Desk } from './desk.js';
import type { Channel } from './privacy-shape.js';
import type { Push } from './push.js';

/** What customers say of themselves, and how it gets into the stack. */

/** The answer to a survey, as the telco's people may read it: without what identifies anybody. */
export function surveyPush(
  { interactions }: Desk,
  { surveyReason }: TmForumConfig,
): Push<'survey'> {
  return async (survey, { accountId, stamp }) => {
    const { state, answeredAt, score, comment, distress } = survey;
    if (!interactions || state !== 'answered' || answeredAt === undefined) return false;
    if (survey.stamp !== undefined) return true;
    if (await interactions.findByStamp(accountId, stamp)) return true;
    await interactions.create(accountId, {
      stamp,
      at: answeredAt,
      reason: surveyReason,
      score,
      // Words of distress call for a person, and are never quoted.
      comment: distress ? undefined : comment,
    });
    return true;
  };
}

/**
 * Language and preferred ways, where TMF632 has them, and what is refused, where TMF644 has it; quiet
 * times and all else are kept here.
 */
export function preferencesPush({ individuals, privacy }: Desk): Push<'preferences'> {
  return async ({ preferences: { language, channels } }, { accountId, before, tx }) => {
    const preferred = channels.filter(({ choice }) => choice === 'preferred');
    const kinds = preferred.flatMap(({ channel }) => kindsOfChannel[channel] ?? []);
    await individuals?.prefer(accountId, { language, kinds: new Set(kinds) });
    const { refusedChannels = [] } = (await tx.get('account', accountId)) ?? {};
    const refused = new Set<Channel>(refusedChannels);
    for (const { channel, choice } of before?.preferences.channels ?? []) {
      if (choice === 'never') refused.add(channel);
    }
    const choices = channels.flatMap(({ channel, choice }): [Channel, boolean][] => {
      if (choice === 'never') return [[channel, false]];
      // Only a refusal that was shown is taken back: another may have been given there meanwhile.
      return refused.has(channel) ? [[channel, true]] : [];
    });
    await privacy?.agree(accountId, new Map(choices));
    // Written over whatever is there, so there is nothing to find again.
    return false;
  };
}

const kindsOfChannel: Readonly<Record<string, 'email' | 'phone' | undefined>> = {
  email: 'email',
  phone: 'phone',
  sms: 'phone',
};
