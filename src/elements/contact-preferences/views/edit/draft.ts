import type { ContactPreferences, OperationInput } from '../../../../core/contract/index.js';
import { staysReachable } from '../../../../core/domain/contact-channels.js';
import { hasFreeTime, type QuietTime } from '../../../../core/domain/quiet-time.js';

export type Patch = OperationInput<'updateContactPreferences'>['body'];
export type Setting = keyof ContactPreferences;

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Windows compare by what they say, whatever the order of their days. */
const inOrder = (quietTimes: readonly QuietTime[]): QuietTime[] =>
  quietTimes.map(({ weekdays, from, to }) => ({ weekdays: [...weekdays].sort(), from, to }));

/** What the customer has chosen differently from what they saw; nothing else is sent. */
export function patchOf(seen: ContactPreferences, draft: ContactPreferences): Patch {
  const channels = draft.channels.flatMap(({ channel, choice }) => {
    const before = seen.channels.find((each) => each.channel === channel)?.choice;
    return channel === 'unknown' || choice === 'unknown' || choice === before
      ? []
      : [{ channel, choice }];
  });
  return {
    ...(channels.length > 0 && { channels }),
    ...(!isSame(inOrder(seen.quietTimes), inOrder(draft.quietTimes)) && {
      quietTimes: draft.quietTimes,
    }),
    ...(seen.language !== draft.language && { language: draft.language }),
    ...(seen.largePrint !== draft.largePrint && { largePrint: draft.largePrint }),
  };
}

export const settingsOf = (patch: Patch): Setting[] => Object.keys(patch) as Setting[];

/** What somebody's choices make of what holds now. */
export function withPatch(now: ContactPreferences, patch: Patch): ContactPreferences {
  const { channels = [], ...rest } = patch;
  const chosen = new Map<string, ContactPreferences['channels'][number]['choice']>(
    channels.map(({ channel, choice }) => [channel, choice]),
  );
  return {
    quietTimes: rest.quietTimes ?? now.quietTimes,
    language: rest.language ?? now.language,
    largePrint: rest.largePrint ?? now.largePrint,
    channels: now.channels.map((each) => ({
      ...each,
      choice: chosen.get(each.channel) ?? each.choice,
    })),
  };
}

/** Whether everything that was wished for holds. */
export const holds = (patch: Patch, now: ContactPreferences): boolean =>
  settingsOf(patchOf(now, withPatch(now, patch))).length === 0;

/** Whether two states say the same. */
export const saysTheSame = (one: ContactPreferences, other: ContactPreferences): boolean =>
  settingsOf(patchOf(one, other)).length === 0 && one.channels.length === other.channels.length;

/** What keeps a draft from being saved, and the number of the window where it is one. */
export interface Flaw {
  readonly kind: 'noWay' | 'noDay' | 'noTime' | 'noRoom';
  readonly window?: number;
}

export function flawOf({ channels, quietTimes }: ContactPreferences): Flaw | undefined {
  if (!staysReachable(channels)) return { kind: 'noWay' };
  for (const [window, { weekdays, from, to }] of quietTimes.entries()) {
    if (weekdays.length === 0) return { kind: 'noDay', window };
    if (!clock.test(from) || !clock.test(to)) return { kind: 'noTime', window };
  }
  return hasFreeTime(quietTimes) ? undefined : { kind: 'noRoom', window: quietTimes.length - 1 };
}
