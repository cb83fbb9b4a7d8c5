import { ProblemError } from '../../core/errors/index.js';
import type { ApiClient, Json } from './client.js';
import type { ApiName } from './hooks.js';
import type { Own, Owner } from './ownership.js';
import { upstreamProblem } from './upstream.js';

/** A record that can be found by what was written into it. */
export interface StampedRecord {
  /** Id of the stack. */
  readonly id: string;
  /** Marks of other systems on it; one of them is the correlation stamp of who wrote it. */
  readonly stamps: readonly string[];
}

/** An account's records in one list of the stack. */
export interface Register<Draft extends { readonly stamp: string }, View extends StampedRecord> {
  /** All that are the account's own, in the stack's order. */
  list(accountId: string): Promise<readonly View[]>;
  /** What an earlier try has written with this stamp. */
  findByStamp(accountId: string, stamp: string): Promise<View | undefined>;
  /**
   * Writes one, without a look for an earlier try: `findByStamp` is that look.
   * @throws ProblemError `upstream-error`, `unavailable` or `upstream-timeout`; after each of them the
   *   record may be there all the same
   */
  create(accountId: string, draft: Draft): Promise<View>;
  /**
   * Changes members of one of the account's own.
   * @param id of the stack
   * @param changeOf what is to be sent, by what is there; undefined: it is as it should be
   * @throws ProblemError `not-found`, `upstream-error`, `unavailable` or `upstream-timeout`
   */
  change(accountId: string, id: string, changeOf: (now: View) => Json | undefined): Promise<View>;
}

/** What reads and writes need of the account. */
export interface Desktop {
  readonly own: Own;
  /** Undefined where the account names no customer: then nothing can be asked for or written. */
  readonly ownerOf: (accountId: string) => Promise<Owner | undefined>;
  /** What was read of the account before is no longer true. */
  readonly forget: (accountId: string) => void;
}

interface Parts<Draft, Raw, View> {
  readonly api: ApiName;
  readonly client: ApiClient;
  readonly path: string;
  readonly filter: (owner: Owner) => Readonly<Record<string, string>>;
  readonly read: (value: unknown) => Raw;
  readonly isOwn: (raw: Raw, owner: Owner) => boolean;
  readonly view: (raw: Raw) => View;
  readonly body: (draft: Draft, owner: Owner) => Json;
}

export function createRegister<
  Draft extends { readonly stamp: string },
  Raw extends { readonly id: string },
  View extends StampedRecord,
>(
  { api, client, path, filter, read, isOwn, view, body }: Parts<Draft, Raw, View>,
  { own, ownerOf, forget }: Desktop,
): Register<Draft, View> {
  const ownViews = (values: readonly unknown[], owner: Owner): readonly View[] =>
    own(api, values.map(read), (raw) => isOwn(raw, owner)).map(view);

  const register: Register<Draft, View> = {
    async list(accountId) {
      const owner = await ownerOf(accountId);
      if (!owner) return [];
      return ownViews(await client.list(accountId, path, filter(owner)), owner);
    },

    async change(accountId, id, changeOf) {
      const owner = await ownerOf(accountId);
      if (!owner) throw new ProblemError('not-found');
      const address = `${path}/${encodeURIComponent(id)}`;
      const ownOne = (value: unknown): View | undefined =>
        ownViews([value], owner).find((each) => each.id === id);
      const answer = await client.get(accountId, address);
      const found = answer === undefined ? undefined : ownOne(answer);
      if (!found) throw new ProblemError('not-found');
      const change = changeOf(found);
      if (!change) return found;
      const changed = ownOne(await client.patch(accountId, address, change));
      if (!changed) throw upstreamProblem('upstream-error', `${api} answered with another record`);
      return changed;
    },

    async findByStamp(accountId, stamp) {
      // Compared here: a stack that does not know a filter by stamp would say that there is none.
      return (await register.list(accountId)).find(({ stamps }) => stamps.includes(stamp));
    },

    async create(accountId, draft) {
      const owner = await ownerOf(accountId);
      if (!owner) throw upstreamProblem('upstream-error', 'billingAccount names no customer');
      const answer = await client.post(accountId, path, body(draft, owner)).finally(() => {
        forget(accountId);
      });
      // An id alone tells nothing of anybody.
      const told = view(read(answer)).stamps.length > 0 ? [answer] : [];
      const [written] = ownViews(told, owner);
      if (written?.stamps.includes(draft.stamp)) return written;
      // Some stacks answer with too little, or with what they read a moment too early.
      const found = await register.findByStamp(accountId, draft.stamp);
      if (!found) throw upstreamProblem('upstream-error', `${api} does not have what was written`);
      return found;
    },
  };
  return register;
}
