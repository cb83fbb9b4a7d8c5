import * as z from 'zod/mini';
import type { ContactPreferences } from '../../core/contract/index.js';
import type { Json } from './client.js';
import type { ApiVersion, TmForumConfig } from './config.js';
import type { Owner } from './ownership.js';
import { maybe, reader, Ref, RelatedParty, text } from './records.js';
import { customerRef, typed } from './references.js';

/** Privacy profiles of TMF644, v4 and v5. */

export type Channel = ContactPreferences['channels'][number]['channel'];

export type PrivacyTerms = Pick<
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
  status: text,
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

/** Whether a profile says by which channels its customer is contacted. "terminated": TMF644, `status`. */
export const isInForce = (
  { partyPrivacyProfileSpecification: specification, status }: ProfileRecord,
  { privacySpecification }: PrivacyTerms,
): boolean => specification?.id === privacySpecification && status?.toLowerCase() !== 'terminated';

/**
 * Channels that a customer refuses. Where the stack says it more than once, one refusal is enough: no
 * date that it must have tells which is the newest, and who refused is not to be contacted.
 */
export function refusedIn(
  profiles: readonly ProfileRecord[],
  terms: PrivacyTerms,
): readonly Channel[] {
  const characteristics = profiles
    .filter((each) => isInForce(each, terms))
    .flatMap((each) => each.partyPrivacyProfileCharacteristic ?? [])
    .map(namedIn);
  return channelsIn(terms).flatMap(([channel, name]) =>
    characteristics.some((each) => each['name'] === name && isRefusal(each['value']))
      ? [channel]
      : [],
  );
}

/** Yes and no in words. Source: the examples of TMF644 v5. */
const words = [
  ['yes', 'no'],
  ['true', 'false'],
] as const;
const isRefusal = (value: unknown): boolean =>
  words.some(([, no]) => no === String(value).toLowerCase());

/** A choice, in the form in which the other one stands there. */
function inFormOf(before: unknown, isAllowed: boolean): boolean | string {
  if (typeof before !== 'string') return isAllowed;
  const [yes, no] =
    words.find((pair) => pair.some((word) => word === before.toLowerCase())) ?? words[0];
  const word = isAllowed ? yes : no;
  if (before === before.toUpperCase()) return word.toUpperCase();
  const [initial = ''] = before;
  return initial === initial.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

const channelsIn = ({ privacyCharacteristics }: PrivacyTerms) =>
  Object.entries(privacyCharacteristics) as [Channel, string][];

/** v5 has name and value one level below, under a name that its file spells so. */
const namedIn = (characteristic: Json): Json =>
  (characteristic['characterisitc'] ?? characteristic) as Json;

/** What is there with these choices, wherever one of them stands. */
export function withChoices(
  before: readonly Json[],
  choices: ReadonlyMap<Channel, boolean>,
  terms: PrivacyTerms,
): readonly Json[] {
  const channels = new Map(channelsIn(terms).map(([channel, name]) => [name, channel]));
  return before.map((characteristic) => {
    const { name, value } = namedIn(characteristic);
    const channel = channels.get(String(name));
    const isAllowed = channel && choices.get(channel);
    if (isAllowed === undefined || isAllowed !== isRefusal(value)) return characteristic;
    const changed = { ...namedIn(characteristic), value: inFormOf(value, isAllowed) };
    return 'characterisitc' in characteristic
      ? { ...characteristic, characterisitc: changed }
      : changed;
  });
}

/**
 * Refusals that do not stand there yet. Nothing else is added: that a channel may be used as long as
 * nothing is said is no consent that somebody gave.
 */
export function refusalsMissing(
  before: readonly Json[],
  choices: ReadonlyMap<Channel, boolean>,
  terms: PrivacyTerms,
  version: ApiVersion,
): readonly Json[] {
  const known = new Set(before.map((each) => namedIn(each)['name']));
  return channelsIn(terms).flatMap(([channel, name]) =>
    choices.get(channel) === false && !known.has(name) ? [refusalOf(name, terms, version)] : [],
  );
}

function refusalOf(name: string, { privacyPurpose }: PrivacyTerms, version: ApiVersion): Json {
  const said = { name, value: false, valueType: 'boolean' };
  const privacyUsagePurpose = privacyPurpose;
  return version === 'v4'
    ? { ...said, privacyUsagePurpose }
    : {
        '@type': 'PartyPrivacyProfileCharacteristic',
        privacyUsagePurpose,
        characterisitc: { '@type': 'BooleanCharacteristic', ...said },
      };
}

export const profileBody = (
  characteristics: readonly Json[],
  owner: Owner,
  terms: PrivacyTerms,
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
