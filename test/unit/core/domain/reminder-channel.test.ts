import { describe, expect, it } from 'vitest';
import { chooseChannel, type Channel } from '../../../../src/core/domain/index.js';

type Wish = Parameters<typeof chooseChannel>[0][number];

const used: readonly Channel[] = ['app', 'email', 'sms', 'phone'];
const wish = (text: string): Wish => {
  const [channel, choice] = text.split(' ') as [Channel, Wish['choice']];
  return { channel, choice };
};

describe('the channel of a reminder', () => {
  it.each([
    ['the telco’s first of those allowed', 'sms allowed, email allowed', 'email', 'sms otherFirst'],
    [
      'a preferred one before those allowed',
      'email allowed, sms preferred',
      'sms',
      'email otherFirst',
    ],
    [
      'the telco’s first of those preferred',
      'sms preferred, app preferred',
      'app',
      'sms otherFirst',
    ],
    ['never what the customer rules out', 'email never, sms allowed', 'sms', 'email never'],
    ['not what the telco does not use', 'letter preferred, sms allowed', 'sms', 'letter notUsed'],
    ['no call unless it is asked for', 'phone allowed, sms allowed', 'sms', 'phone callsOnRequest'],
    ['a call that is asked for', 'phone preferred, email allowed', 'phone', 'email otherFirst'],
    [
      'no call, where nothing else is left',
      'phone allowed, sms never',
      undefined,
      'phone callsOnRequest, sms never',
    ],
    [
      'a choice that nobody here understands is no consent',
      'email unknown, sms allowed',
      'sms',
      'email never',
    ],
    ['a channel that nobody here knows is left out', 'unknown preferred, sms allowed', 'sms', ''],
    ['nothing of nothing', '', undefined, ''],
  ])('is %s', (_name, wishes, channel, passedOver) => {
    const found = chooseChannel(wishes.split(', ').filter(Boolean).map(wish), used);
    expect(found.channel?.channel).toBe(channel);
    const others = found.passedOver.map((other) => `${other.channel} ${other.because}`);
    expect(others.join(', ')).toBe(passedOver);
  });
});
