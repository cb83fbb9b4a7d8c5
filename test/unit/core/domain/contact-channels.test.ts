import { describe, expect, it } from 'vitest';
import { isWritten, staysReachable } from '../../../../src/core/domain/contact-channels.js';

describe('what the law asks for', () => {
  it.each([
    { channel: 'email', written: true },
    { channel: 'sms', written: true },
    { channel: 'letter', written: true },
    { channel: 'phone', written: false },
  ] as const)('can be read again when it came by $channel: $written', ({ channel, written }) => {
    expect(isWritten({ channel })).toBe(written);
  });

  it.each([
    { name: 'one way in writing is left', choices: { email: 'never', sms: 'allowed' } },
    { name: 'the preferred way is in writing', choices: { email: 'preferred', phone: 'never' } },
    { name: 'the only way there is are calls', choices: { phone: 'allowed' } },
    { name: 'the account has no way at all', choices: {} },
  ] as const)('arrives when $name', ({ choices }) => {
    expect(staysReachable(wishes(choices))).toBe(true);
  });

  it.each([
    { name: 'every way is closed', choices: { email: 'never', phone: 'never' } },
    { name: 'only calls are left', choices: { email: 'never', sms: 'never', phone: 'preferred' } },
    { name: 'calls are the only way, and closed', choices: { phone: 'never' } },
  ] as const)('does not arrive when $name', ({ choices }) => {
    expect(staysReachable(wishes(choices))).toBe(false);
  });
});

type Wishes = Parameters<typeof staysReachable>[0];
type Wish = Wishes[number];

const wishes = (choices: Partial<Record<Wish['channel'], Wish['choice']>>): Wishes =>
  Object.entries(choices).map(([channel, choice]) => ({ channel, choice }) as Wish);
