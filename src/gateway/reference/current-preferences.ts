import type { ContactPreferences } from '../../core/contract/index.js';
import { maskContactPoint } from './mask.js';
import type { ReadUnit } from './unit.js';

type Channel = ContactPreferences['channels'][number];

/** There is one for each account. */
export const preferencesId = 'preferences';
const channelsOf: Readonly<Record<string, readonly Channel['channel'][]>> = {
  email: ['email'],
  phone: ['sms', 'phone'],
  post: ['letter'],
};

/** Before the customer has said anything: every channel may be used. */
function initial({ account }: ReadUnit): ContactPreferences {
  const channels = account.contactPoints.flatMap((point) =>
    (channelsOf[point.kind] ?? []).map((channel): Channel => ({
      channel,
      choice: 'allowed',
      contactPointId: point.id,
      maskedContactPoint: maskContactPoint(point),
    })),
  );
  return { channels, quietTimes: [], language: account.locale, largePrint: false };
}

/**
 * What the customer said, or what holds as long as nothing was said. What they refused elsewhere is
 * refused here.
 */
export async function currentPreferences(unit: ReadUnit): Promise<ContactPreferences> {
  const record = await unit.tx.get('preferences', preferencesId);
  const preferences = record?.preferences ?? initial(unit);
  const { refusedChannels = [] } = unit.account;
  if (refusedChannels.length === 0) return preferences;
  return {
    ...preferences,
    channels: preferences.channels.map((each) =>
      refusedChannels.includes(each.channel) ? { ...each, choice: 'never' } : each,
    ),
  };
}
