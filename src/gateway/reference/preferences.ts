import type { ContactPreferences } from '../../core/contract/index.js';
import { staysReachable } from '../../core/domain/contact-channels.js';
import { hasFreeTime } from '../../core/domain/quiet-time.js';
import { ProblemError } from '../../core/errors/index.js';
import { contentTag } from './content-tag.js';
import { currentPreferences, preferencesId } from './current-preferences.js';
import { invalid, need, type Reads, type Writes } from './operation.js';

type Channel = ContactPreferences['channels'][number];

function checkLanguage(language: string): void {
  try {
    Intl.getCanonicalLocales(language);
  } catch {
    throw invalid('/language', 'unknown');
  }
}

export const preferencesReads = {
  getContactPreferences: async (unit) => {
    need(unit, 'preferences');
    const data = await currentPreferences(unit);
    return { data, etag: contentTag(data) };
  },
} satisfies Reads;

export const preferencesWrites = {
  updateContactPreferences: async (unit, { body, ifMatch }) => {
    need(unit, 'preferences');
    const before = await currentPreferences(unit);
    if (ifMatch !== contentTag(before)) throw new ProblemError('version-mismatch');
    const { channels: wished = [], ...rest } = body;
    if (rest.language !== undefined) checkLanguage(rest.language);
    wished.forEach(({ channel }, index) => {
      if (!before.channels.some((known) => known.channel === channel)) {
        throw invalid(`/channels/${String(index)}/channel`, 'unknown');
      }
    });
    const choices = new Map<string, Channel['choice']>(
      wished.map(({ channel, choice }) => [channel, choice]),
    );
    const preferences: ContactPreferences = {
      quietTimes: rest.quietTimes ?? before.quietTimes,
      language: rest.language ?? before.language,
      largePrint: rest.largePrint ?? before.largePrint,
      channels: before.channels.map((known) => ({
        ...known,
        choice: choices.get(known.channel) ?? known.choice,
      })),
    };
    if (!staysReachable(preferences.channels)) throw invalid('/channels', 'none-left');
    if (!hasFreeTime(preferences.quietTimes)) throw invalid('/quietTimes', 'none-left');
    await unit.put('preferences', {
      ...unit.newRecord(),
      id: preferencesId,
      state: 'current',
      preferences,
    });
    return { data: preferences, etag: contentTag(preferences) };
  },
} satisfies Writes;
