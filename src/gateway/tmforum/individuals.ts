import * as z from 'zod/mini';
import { ProblemError } from '../../core/errors/index.js';
import type { ApiClient, Json } from './client.js';
import { maybe, reader, text } from './records.js';
import { typed } from './references.js';
import type { Desktop } from './register.js';

/** How a customer wants to be spoken to and reached. */
export interface Preference {
  /** BCP 47 */
  readonly language: string;
  /** Kinds of address that they prefer. */
  readonly kinds: ReadonlySet<'email' | 'phone'>;
}

/** Customers as persons (TMF632). */
export interface Individuals {
  /**
   * Writes what a customer prefers; all else about them stays. Writing it again changes nothing.
   * @throws ProblemError `not-found`, `upstream-error`, `unavailable` or `upstream-timeout`
   */
  prefer(accountId: string, preference: Preference): Promise<void>;
}

// As they are: whatever is not sent back is lost.
const Members = maybe(z.array(z.record(z.string(), z.unknown())));
const readPerson = reader(
  'individual',
  z.object({ id: z.string(), '@type': text, languageAbility: Members, contactMedium: Members }),
);

export function createIndividuals(
  client: ApiClient,
  { own, ownerOf, forget }: Desktop,
): Individuals {
  const { version } = client;
  return {
    async prefer(accountId, { language, kinds }) {
      const owner = await ownerOf(accountId);
      if (!owner) throw new ProblemError('not-found');
      const path = `/individual/${encodeURIComponent(owner.customerId)}`;
      const answer = await client.get(accountId, path);
      const found = answer === undefined ? [] : [readPerson(answer)];
      const [person] = own('party', found, ({ id }) => id === owner.customerId);
      if (!person) throw new ProblemError('not-found');
      const { languageAbility = [], contactMedium = [] } = person;

      const languages = withFavourite(languageAbility, language, typed(version, 'LanguageAbility'));
      const media = contactMedium.map((medium) => {
        const kind = kindOf(medium);
        return kind === undefined ? medium : { ...medium, preferred: kinds.has(kind) };
      });
      const change = { languageAbility: languages, contactMedium: media };
      if (JSON.stringify(change) === JSON.stringify({ languageAbility, contactMedium })) return;
      try {
        await client.patch(accountId, path, {
          ...(version === 'v5' && { '@type': person['@type'] }),
          ...change,
        });
      } finally {
        forget(accountId);
      }
    },
  };
}

const languageOf = (code: unknown): string => String(code).split(/[-_]/)[0]?.toLowerCase() ?? '';

/** One favourite; a language that is not there yet comes last. */
function withFavourite(abilities: readonly Json[], language: string, type: Json): Json[] {
  const isWanted = ({ languageCode }: Json): boolean =>
    languageOf(languageCode) === languageOf(language);
  const marked = abilities.map((ability) => ({
    ...ability,
    isFavouriteLanguage: isWanted(ability),
  }));
  return abilities.some(isWanted)
    ? marked
    : [...marked, { ...type, languageCode: language, isFavouriteLanguage: true }];
}

/** v4 has the address one level below. */
function kindOf(medium: Json): 'email' | 'phone' | undefined {
  const address = (medium['characteristic'] ?? medium) as Json;
  if (address['emailAddress'] !== undefined) return 'email';
  return address['phoneNumber'] === undefined ? undefined : 'phone';
}
