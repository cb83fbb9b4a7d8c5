import * as z from 'zod/mini';
import type { ContactPreferences } from '../../core/contract/index.js';
import type { ApiClient, Json } from './client.js';
import type { ApiVersion, TmForumConfig } from './config.js';
import type { Owner } from './ownership.js';
import { maybe, reader, Ref, RelatedParty, text } from './records.js';
import { customerRef, typed } from './references.js';
import { createRegister, type Desktop } from './register.js';

export type Channel = ContactPreferences['channels'][number]['channel'];

/** By which channels a customer may be contacted, as a privacy profile (TMF644, v4 and v5). */
export interface Privacy {
  /**
   * Writes what a customer allows and refuses; all else in their profile stays. Writing it again changes
   * nothing.
   * @throws ProblemError `upstream-error`, `unavailable` or `upstream-timeout`
   */
  agree(accountId: string, choices: ReadonlyMap<Channel, boolean>): Promise<void>;
}

type Terms = Pick<
  TmForumConfig,
  | 'customerKind'
  | 'customerRole'
  | 'privacyCharacteristics'
  | 'privacyPurpose'
  | 'privacySpecification'
>;

/** As they are: whatever is not sent back is lost. */
const Characteristics = maybe(z.array(z.record(z.string(), z.unknown())));
const Profile = z.object({
  id: z.string(),
  '@type': text,
  agreedByParty: maybe(RelatedParty),
  partyPrivacyProfileSpecification: maybe(Ref),
  partyPrivacyProfileCharacteristic: Characteristics,
});
export type ProfileRecord = z.infer<typeof Profile>;
export const readProfile = reader('partyPrivacyProfile', Profile);
export const profilePath = '/partyPrivacyProfile';

export const profileFilter = (customerId: string, version: ApiVersion) => ({
  [version === 'v4' ? 'agreedByParty.id' : 'agreedByParty.partyOrPartyRole.id']: customerId,
});

export const isProfileOf = ({ agreedByParty }: ProfileRecord, customerId: string): boolean =>
  (agreedByParty?.partyOrPartyRole?.id ?? agreedByParty?.id) === customerId;

/** Channels that a customer refuses, by their profile of the telco's specification. */
export function refusedIn(profiles: readonly ProfileRecord[], terms: Terms): readonly Channel[] {
  const characteristics = profiles
    .filter((each) => each.partyPrivacyProfileSpecification?.id === terms.privacySpecification)
    .flatMap((each) => each.partyPrivacyProfileCharacteristic ?? [])
    .map(namedIn);
  return channelsIn(terms).flatMap(([channel, name]) =>
    characteristics.some((each) => each['name'] === name && isRefusal(each['value']))
      ? [channel]
      : [],
  );
}

/** Stacks write it as a boolean or in words. Source: the examples of TMF644 v5. */
const isRefusal = (value: unknown): boolean => /^(false|no)$/i.test(String(value));

export function createPrivacy(client: ApiClient, terms: Terms, desktop: Desktop): Privacy {
  const { version } = client;
  const register = createRegister<Draft, ProfileRecord, View>(
    {
      api: 'privacy',
      client,
      path: profilePath,
      filter: ({ customerId }) => profileFilter(customerId, version),
      read: readProfile,
      isOwn: (profile, { customerId }) => isProfileOf(profile, customerId),
      // A customer has one of a specification, so that is what it is found again by.
      view: (profile) => ({
        id: profile.id,
        stamps: [profile.partyPrivacyProfileSpecification?.id].filter((id) => id !== undefined),
        type: profile['@type'],
        characteristics: profile.partyPrivacyProfileCharacteristic ?? [],
      }),
      body: ({ characteristics }, owner) => profileBody(characteristics, owner, terms, version),
    },
    desktop,
  );

  return {
    async agree(accountId, choices) {
      const found = await register.findByStamp(accountId, terms.privacySpecification);
      const characteristics = merged(found?.characteristics ?? [], choices, terms, version);
      if (!found) {
        if (characteristics.length === 0) return;
        await register.create(accountId, { stamp: terms.privacySpecification, characteristics });
        return;
      }
      if (JSON.stringify(characteristics) === JSON.stringify(found.characteristics)) return;
      try {
        await register.change(accountId, found.id, ({ type }) => ({
          ...(version === 'v5' && { '@type': type ?? 'PartyPrivacyProfile' }),
          partyPrivacyProfileCharacteristic: characteristics,
        }));
      } finally {
        desktop.forget(accountId);
      }
    },
  };
}

interface Draft {
  readonly stamp: string;
  readonly characteristics: readonly Json[];
}
interface View {
  readonly id: string;
  readonly stamps: readonly string[];
  readonly type: string | undefined;
  readonly characteristics: readonly Json[];
}

const channelsIn = ({ privacyCharacteristics }: Terms) =>
  Object.entries(privacyCharacteristics) as [Channel, string][];

/** v5 has name and value one level below, under a name that its file spells so. */
const namedIn = (characteristic: Json): Json =>
  (characteristic['characterisitc'] ?? characteristic) as Json;

/**
 * What is there, with these choices. Only a refusal is added: that a channel may be used as long as
 * nothing is said is no consent that somebody gave.
 */
function merged(
  before: readonly Json[],
  choices: ReadonlyMap<Channel, boolean>,
  terms: Terms,
  version: ApiVersion,
): readonly Json[] {
  const wanted = new Map(
    channelsIn(terms).flatMap(([channel, name]) => {
      const allowed = choices.get(channel);
      return allowed === undefined ? [] : [[name, allowed] as const];
    }),
  );
  const known = before.map((characteristic) => {
    const name = String(namedIn(characteristic)['name']);
    const value = wanted.get(name);
    wanted.delete(name);
    if (value === undefined) return characteristic;
    const changed = { ...namedIn(characteristic), value };
    return 'characterisitc' in characteristic
      ? { ...characteristic, characterisitc: changed }
      : changed;
  });
  const added = [...wanted].flatMap(([name, value]) =>
    value ? [] : [characteristicOf(name, value, terms, version)],
  );
  return [...known, ...added];
}

function characteristicOf(
  name: string,
  value: boolean,
  { privacyPurpose }: Terms,
  version: ApiVersion,
): Json {
  const privacyUsagePurpose = privacyPurpose;
  return version === 'v4'
    ? { name, value, valueType: 'boolean', privacyUsagePurpose }
    : {
        '@type': 'PartyPrivacyProfileCharacteristic',
        privacyUsagePurpose,
        characterisitc: { '@type': 'BooleanCharacteristic', name, value, valueType: 'boolean' },
      };
}

const profileBody = (
  characteristics: readonly Json[],
  owner: Owner,
  terms: Terms,
  version: ApiVersion,
): Json => ({
  ...typed(version, 'PartyPrivacyProfile'),
  agreedByParty: customerRef(owner, terms, version),
  partyPrivacyProfileSpecification: {
    ...typed(version, 'PartyPrivacyProfileSpecificationRef'),
    id: terms.privacySpecification,
  },
  partyPrivacyProfileCharacteristic: characteristics,
});
