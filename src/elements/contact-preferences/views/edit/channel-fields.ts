import { msg } from '@lit/localize';
import type { ContactPreferences } from '../../../../core/contract/index.js';
import { isWritten } from '../../../../core/domain/contact-channels.js';
import { label } from '../../../parts/label.js';
import { chipGroup } from '../../../parts/later/chip-group.js';
import { channelName, choiceName, type Channel, type Choice } from '../words.js';

const choices: readonly Choice[] = ['preferred', 'allowed', 'never'];

/** One decision for each way; what the error is about is said at the first way that could mend it. */
export function channelFields(
  channels: ContactPreferences['channels'],
  hasNoWay: boolean,
  onChoose: (channel: Channel['channel'], choice: Choice) => void,
) {
  const mends = channels.find(isWritten) ?? channels[0];
  return channels.map((each) => {
    const legend = channelName(each.channel);
    if (legend === undefined) return undefined;
    return chipGroup({
      id: each.channel,
      legend,
      hint: each.maskedContactPoint && label(each.maskedContactPoint),
      chips: choices.map((value) => ({ value, name: choiceName(value) })),
      chosen: each.choice === 'unknown' ? undefined : each.choice,
      error:
        hasNoWay && each === mends
          ? msg('Please leave one way in writing open, so that bills reach you.', {
              id: 'prefs.edit.noWay.error',
            })
          : undefined,
      onChoose: (choice) => onChoose(each.channel, choice),
    });
  });
}
