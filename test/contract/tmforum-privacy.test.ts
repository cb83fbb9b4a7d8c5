/** By which channels customers may be contacted, as privacy profiles of the stack (TMF644). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { Customer } from './support/customer.js';
import { openTmForumBackend, type TmForumBackend } from './support/tmforum-backend.js';

type Json = Readonly<Record<string, unknown>>;
type Value = boolean | string;

describe.each<ApiVersion>(['v4', 'v5'])('privacy profiles of a stack of %s', (stack) => {
  let backend: TmForumBackend;
  let someone: Customer;
  /** Runs once, just before a profile is read to be changed. */
  let meanwhile: (() => void) | undefined;

  beforeEach(async () => {
    backend = await openTmForumBackend(stack, {
      fetch(input, init) {
        const request = new Request(input, init);
        if (request.method === 'GET' && /\/partyPrivacyProfile\/./.test(request.url)) {
          meanwhile?.();
          meanwhile = undefined;
        }
        return backend.checker.fetch(request);
      },
    });
    someone = await someoneOf(await backend.openAccount('overdue'));
  });
  afterEach(() => {
    expect(backend.checker.violations).toEqual([]);
    return backend.close();
  });

  const someoneOf = async (id: string): Promise<Customer> =>
    new Customer(backend, id, await backend.token(id, { stepUp: true }));
  const profiles = (): Json[] => backend.bss.collections.privacyManagement;
  const onlyProfile = (): Json => {
    expect(profiles()).toHaveLength(1);
    return profiles()[0]!;
  };
  /** What a profile says, in its order. */
  const allSaidIn = (profile: Json): (readonly [string, unknown])[] =>
    (profile['partyPrivacyProfileCharacteristic'] as readonly Json[]).map((each) => {
      const { name, value } = (each['characterisitc'] ?? each) as Json;
      return [String(name), value];
    });
  const saidIn = (profile: Json): Json => Object.fromEntries(allSaidIn(profile));
  const choices = async () =>
    (await someone.call('getContactPreferences', {})).data.channels.map(
      ({ channel, choice }) => `${channel} ${choice}`,
    );
  async function choose(channel: 'email' | 'sms', choice: 'allowed' | 'never'): Promise<void> {
    const { etag } = await someone.call('getContactPreferences', {});
    const body = { channels: [{ channel, choice }] };
    await someone.call('updateContactPreferences', { body, ifMatch: etag });
  }
  const said = (name: string, value: Value): Json => {
    const type = typeof value === 'string' ? 'String' : 'Boolean';
    const named = { name, value, valueType: type.toLowerCase() };
    return stack === 'v4'
      ? named
      : {
          '@type': 'PartyPrivacyProfileCharacteristic',
          characterisitc: { '@type': `${type}Characteristic`, ...named },
        };
  };
  /** The telco's own people write in the profile. */
  const changeThere = (
    change: (all: readonly Json[]) => readonly Json[],
    others: Json = {},
  ): void => {
    const profile = profiles()[0]!;
    const all = profile['partyPrivacyProfileCharacteristic'] as readonly Json[];
    profiles()[0] = { ...profile, ...others, partyPrivacyProfileCharacteristic: change(all) };
  };
  const add = (name: string, value: Value) => changeThere((all) => [...all, said(name, value)]);
  const setSms = (value: Value) => changeThere(() => [said('contactBySms', value)]);

  it('say what a customer refuses, and change with them', async () => {
    await choose('sms', 'never');
    const profile = onlyProfile();
    // Nobody has consented to the others.
    expect(saidIn(profile)).toEqual({ contactBySms: false });
    const party =
      (profile['agreedByParty'] as Json)['partyOrPartyRole'] ?? profile['agreedByParty'];
    expect(party).toMatchObject({ id: `party-of-${someone.accountId}` });
    await choose('sms', 'allowed');
    expect(saidIn(onlyProfile())).toEqual({ contactBySms: true });
  });

  it('keep what others have said in them', async () => {
    await choose('sms', 'never');
    add('profiling', false);
    await choose('sms', 'allowed');
    expect(saidIn(onlyProfile())).toEqual({ profiling: false, contactBySms: true });
  });

  it('keep what others say in them while they are changed', async () => {
    await choose('sms', 'never');
    meanwhile = () => add('profiling', false);
    await choose('sms', 'allowed');
    expect(saidIn(onlyProfile())).toEqual({ profiling: false, contactBySms: true });
  });

  it('keep a refusal that was given there while another one was taken back', async () => {
    await choose('sms', 'never');
    meanwhile = () => add('contactByEmail', false);
    await choose('sms', 'allowed');
    expect(saidIn(onlyProfile())).toEqual({ contactByEmail: false, contactBySms: true });
    expect(await choices()).toEqual(expect.arrayContaining(['email never', 'sms allowed']));
  });

  it('are not there as long as nothing is refused', async () => {
    await choose('email', 'allowed');
    expect(profiles()).toEqual([]);
  });

  it('hold what was refused there, until it is allowed', async () => {
    await choose('sms', 'never');
    await choose('sms', 'allowed');
    expect(await choices()).toContain('sms allowed');
    setSms(false);
    expect(await choices()).toContain('sms never');
    await choose('sms', 'allowed');
    expect(await choices()).toContain('sms allowed');
    expect(saidIn(onlyProfile())).toEqual({ contactBySms: true });
  });

  it.each<[string, string]>([
    ['No', 'Yes'],
    ['no', 'yes'],
    ['NO', 'YES'],
    ['False', 'True'],
    ['false', 'true'],
  ])('say it in words where they did: %s, %s', async (no, yes) => {
    await choose('sms', 'never');
    setSms(no);
    expect(await choices()).toContain('sms never');
    await choose('sms', 'allowed');
    expect(allSaidIn(onlyProfile())).toEqual([['contactBySms', yes]]);
    await choose('sms', 'never');
    expect(allSaidIn(onlyProfile())).toEqual([['contactBySms', no]]);
  });

  it('keep a word that is neither yes nor no, until it is refused', async () => {
    await choose('sms', 'never');
    await choose('sms', 'allowed');
    setSms('Pending');
    await choose('email', 'never');
    expect(saidIn(onlyProfile())).toEqual({ contactBySms: 'Pending', contactByEmail: false });
    await choose('email', 'allowed');
    await choose('sms', 'never');
    expect(saidIn(onlyProfile())).toEqual({ contactBySms: 'No', contactByEmail: true });
  });

  it('refuse by one of several, and allow by all of them', async () => {
    await choose('sms', 'never');
    changeThere((all) => [said('contactBySms', true), ...all]);
    profiles().push({ ...onlyProfile(), id: 'another', '@type': 'PartyPrivacyProfile' });
    const values = () =>
      profiles()
        .flatMap(allSaidIn)
        .map(([, value]) => value);
    expect(values()).toEqual([true, false, true, false]);
    changeThere(() => [said('contactBySms', true)]);
    expect(await choices()).toContain('sms never');
    await choose('sms', 'allowed');
    expect(values()).toEqual([true, true, true]);
    expect(await choices()).toContain('sms allowed');
  });

  it('are no more in force when they are terminated', async () => {
    await choose('sms', 'never');
    await choose('sms', 'allowed');
    changeThere(() => [said('contactBySms', false)], { status: 'terminated' });
    expect(await choices()).toContain('sms allowed');
    await choose('email', 'never');
    expect(profiles().map(saidIn)).toEqual([{ contactBySms: false }, { contactByEmail: false }]);
  });

  it('are never those of somebody else', async () => {
    backend.bss.rules.filters = 'ignored';
    await choose('sms', 'never');
    const other = await someoneOf(await backend.openAccount('overdue'));
    const { data } = await other.call('getContactPreferences', {});
    expect(data.channels.every(({ choice }) => choice !== 'never')).toBe(true);
    expect(backend.foreign.get('privacy')).toBeGreaterThan(0);
  });
});
