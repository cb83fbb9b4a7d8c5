import { KulanzEvent } from '../../controllers/index.js';
import type { SupportRequest } from '../../core/contract/index.js';

type RequestKind = SupportRequest['kind'];

/** The customer asked for something, and the backend has it. All tags show it by themselves. */
export class KulanzRequestCreatedEvent extends KulanzEvent {
  /**
   * @param kind such as `callback` or `dispute`, as in the contract
   * @param requestId opaque id, as in the contract
   * @param reference what the customer was given to keep
   */
  constructor(
    readonly kind: RequestKind,
    readonly requestId: string,
    readonly reference: string,
  ) {
    super('kulanz-request-created');
  }
}

/** The customer took a request back, and the backend has closed it. */
export class KulanzRequestWithdrawnEvent extends KulanzEvent {
  /**
   * @param kind such as `callback` or `dispute`, as in the contract
   * @param requestId opaque id, as in the contract
   */
  constructor(
    readonly kind: RequestKind,
    readonly requestId: string,
  ) {
    super('kulanz-request-withdrawn');
  }
}

/**
 * The customer asked for a chat, and the backend expects them. Cancel it to open your own chat;
 * uncancelled, a link leads to the chat's address, if it has one.
 */
export class KulanzChatStartEvent extends KulanzEvent {
  /**
   * @param handoverId opaque id that tells your chat who comes, as in the contract
   * @param url address of the chat; absent when the host page opens its own
   */
  constructor(
    readonly handoverId: string | undefined,
    readonly url: string | undefined,
  ) {
    super('kulanz-chat-start');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kulanz-request-created': KulanzRequestCreatedEvent;
    'kulanz-request-withdrawn': KulanzRequestWithdrawnEvent;
    'kulanz-chat-start': KulanzChatStartEvent;
  }
}
