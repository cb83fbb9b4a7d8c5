import type { Answer, CallOptions } from '../core/backend/collections-backend.js';
import type { CollectionsCall } from '../core/backend/collections-call.js';
import { loadChunk } from '../core/backend/load-chunk.js';
import type { OperationAnswer, OperationInput, OperationName } from '../core/contract/index.js';
import { KulanzError } from '../core/errors/kulanz-error.js';
import type { ReadInput, ReadName, WriteName } from './operation-names.js';
import { Resource } from './resource.js';

/**
 * Everything that the tags of one account know, fetched once for all of them. Lives as long as the
 * account: another account gets another store, and late answers for the old one reach nobody.
 */
export class AccountStore {
  readonly #call: CollectionsCall;
  readonly #onError: (error: KulanzError) => void;
  readonly #resources = new Map<string, Resource<unknown>>();

  /** @param onError hears of every call that failed, and not because somebody wanted so */
  constructor(call: CollectionsCall, onError: (error: KulanzError) => void) {
    this.#call = call;
    this.#onError = onError;
  }

  /** The same operation with the same input is the same resource. */
  resource<K extends ReadName>(
    operation: K,
    ...[input]: ReadInput<K>
  ): Resource<OperationAnswer<K>> {
    const key = operation + JSON.stringify(input ?? {});
    let resource = this.#resources.get(key) as Resource<OperationAnswer<K>> | undefined;
    if (!resource) {
      resource = new Resource((signal) =>
        this.call(operation, input ?? ({} as OperationInput<K>), { signal }),
      );
      this.#resources.set(key, resource);
    }
    return resource;
  }

  /**
   * Any call; a commitment goes through {@link commit}.
   * @throws (rejects) KulanzError
   */
  async call<K extends OperationName>(
    operation: K,
    input: OperationInput<K>,
    options?: CallOptions,
  ): Promise<Answer<OperationAnswer<K>>> {
    try {
      return await this.#call(operation, input, options);
    } catch (thrown) {
      const error =
        thrown instanceof KulanzError
          ? thrown
          : new KulanzError('bad-response', `${operation} did not reject with a KulanzError`, {
              cause: thrown,
              path: operation,
            });
      if (error.kind !== 'aborted' && error.kind !== 'step-up-declined') this.#onError(error);
      throw error;
    }
  }

  /**
   * A call that changes something. Whatever it may have changed is fetched again, also when its
   * outcome is unknown or refused: then the page shows what the server has.
   */
  async commit<K extends WriteName>(
    operation: K,
    input: OperationInput<K>,
    options: CallOptions,
  ): Promise<Answer<OperationAnswer<K>>> {
    const { affectedBy } = await loadChunk(() => import('./affected.js'));
    try {
      return await this.call(operation, input, options);
    } finally {
      this.refresh(affectedBy(operation));
    }
  }

  /** Fetches again what tags are showing. Without a list: all of it. */
  refresh(operations?: readonly ReadName[]): void {
    for (const [key, resource] of this.#resources) {
      const isMeant = !operations || operations.some((name) => key.startsWith(name + '{'));
      if (!isMeant) continue;
      if (resource.isWatched) resource.refresh();
      else resource.clear();
    }
  }

  /** Drops everything, answers on their way included. */
  dispose(): void {
    for (const resource of this.#resources.values()) resource.clear();
  }
}
