/**
 * What every event of the SDK has in common: it bubbles, crosses shadow roots and can be cancelled.
 * Fields are read-only; names start with `kulanz-`.
 */
export abstract class KulanzEvent extends Event {
  constructor(type: `kulanz-${string}`) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }
}
