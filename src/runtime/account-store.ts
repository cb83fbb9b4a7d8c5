import type { CollectionsCall } from '../core/backend/collections-call.js';
import type { OperationAnswer, OperationInput } from '../core/contract/index.js';
import type { ReadInput, ReadName } from './operation-names.js';
import type { RemoteState } from './remote-state.js';
import { Resource } from './resource.js';

/**
 * Everything that the tags of one account know, fetched once for all of them. Lives as long as the
 * account: another account gets another store, and late answers for the old one reach nobody.
 */
export class AccountStore {
  /** For what is not shared. A commitment goes through `commit()`. */
  readonly call: CollectionsCall;
  readonly #resources = new Map<string, Resource<unknown>>();

  constructor(call: CollectionsCall) {
    this.call = call;
  }

  /** The same operation with the same input is the same resource. */
  resource<K extends ReadName>(
    operation: K,
    ...[input]: ReadInput<K>
  ): Resource<OperationAnswer<K>> {
    const wanted = input ?? ({} as OperationInput<K>);
    const key = operation + JSON.stringify(wanted);
    let resource = this.#resources.get(key) as Resource<OperationAnswer<K>> | undefined;
    if (!resource) {
      resource = new Resource((options) => this.call(operation, wanted, options));
      this.#resources.set(key, resource);
    }
    return resource;
  }

  /**
   * Fetches again what tags are showing, and forgets what no tag shows.
   *
   * @param isMeant of operation and input as text, and of its state. Default: all of it
   */
  refresh(isMeant?: (key: string, state: RemoteState<unknown>) => boolean): void {
    for (const [key, resource] of this.#resources) {
      if (isMeant && !isMeant(key, resource.state)) continue;
      if (resource.isWatched) resource.refresh();
      else resource.clear();
    }
  }

  /** Drops everything, answers on their way included. */
  dispose(): void {
    for (const resource of this.#resources.values()) resource.clear();
  }
}
