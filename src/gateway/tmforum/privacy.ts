import type { ApiClient, Json } from './client.js';
import {
  isInForce,
  isProfileOf,
  profileBody,
  profileFilter,
  profilePath,
  readProfile,
  refusalsMissing,
  withChoices,
  type Channel,
  type PrivacyTerms,
  type ProfileRecord,
} from './privacy-shape.js';
import { createRegister, type Desktop, type StampedRecord } from './register.js';

/** By which channels a customer may be contacted, as a privacy profile (TMF644, v4 and v5). */
export interface Privacy {
  /**
   * Writes what a customer allows and refuses, wherever it stands; all else in their profiles stays.
   * Writing it again changes nothing.
   * @param choices channels that are not named stay as they are
   * @throws ProblemError `upstream-error`, `unavailable` or `upstream-timeout`
   */
  agree(accountId: string, choices: ReadonlyMap<Channel, boolean>): Promise<void>;
}

interface Draft {
  readonly stamp: string;
  readonly characteristics: readonly Json[];
}
interface View extends StampedRecord {
  readonly type: string | undefined;
  readonly characteristics: readonly Json[];
}

export function createPrivacy(client: ApiClient, terms: PrivacyTerms, desktop: Desktop): Privacy {
  const { version } = client;
  const { privacySpecification: stamp } = terms;
  const register = createRegister<Draft, ProfileRecord, View>(
    {
      api: 'privacy',
      client,
      path: profilePath,
      filter: ({ customerId }) => profileFilter(customerId, version),
      read: readProfile,
      isOwn: (profile, { customerId }) => isProfileOf(profile, customerId),
      // Customers have one in force as a rule, so that is what it is found again by.
      view: (profile) => ({
        id: profile.id,
        stamps: isInForce(profile, terms) ? [stamp] : [],
        type: profile['@type'],
        characteristics: profile.partyPrivacyProfileCharacteristic ?? [],
      }),
      body: ({ characteristics }, owner) => profileBody(characteristics, owner, terms, version),
    },
    desktop,
  );

  return {
    async agree(accountId, choices) {
      const all = await register.list(accountId);
      const [first, ...others] = all.filter(({ stamps }) => stamps.includes(stamp));
      const missingIn = (characteristics: readonly Json[]): readonly Json[] =>
        refusalsMissing(characteristics, choices, terms, version);
      if (!first) {
        const characteristics = missingIn([]);
        if (characteristics.length > 0) {
          await register.create(accountId, { stamp, characteristics });
        }
        return;
      }

      /** @param now as it was read a moment ago: others write in it as well */
      const changeOf = ({ id, type, characteristics: now }: View): Json | undefined => {
        const changed = withChoices(now, choices, terms);
        const characteristics = id === first.id ? [...changed, ...missingIn(now)] : changed;
        if (JSON.stringify(characteristics) === JSON.stringify(now)) return undefined;
        return {
          ...(version === 'v5' && { '@type': type ?? 'PartyPrivacyProfile' }),
          partyPrivacyProfileCharacteristic: characteristics,
        };
      };
      try {
        // A refusal that is left in one of them would still be in force.
        for (const { id } of [first, ...others]) await register.change(accountId, id, changeOf);
      } finally {
        desktop.forget(accountId);
      }
    },
  };
}
