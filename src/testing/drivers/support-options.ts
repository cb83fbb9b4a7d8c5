import { TagDriver, fieldOf, type DriverOptions, type Place } from './driver.js';

/** Ways to get help, as far as the account has them. */
export type HelpWay =
  | 'callback'
  | 'dispute'
  | 'debtHelp'
  | 'promise'
  | 'pause'
  | 'paymentNotice'
  | 'message'
  | 'phone'
  | 'chat'
  | 'socialTariff'
  | 'accessibility'
  | 'thirdParty'
  | 'requests';

/** What the customer has asked for. */
export interface CreatedRequest {
  readonly kind: string;
  readonly requestId: string;
  readonly reference: string;
}

/** Drives `<kulanz-support-options>`. */
export const supportOptions = (place: Place, options?: DriverOptions): SupportOptionsDriver =>
  new SupportOptionsDriver(place, 'kulanz-support-options', options);

export class SupportOptionsDriver extends TagDriver {
  /** The ways that this account has, in the order in which they stand there. */
  async ways(): Promise<readonly string[]> {
    return (await this.untilDone({ act: 'look', find: '[data-way]' }, 'ways to help')).ways;
  }

  /** Opens a way to get help. */
  async open(way: HelpWay): Promise<void> {
    await this.press(`[data-way="${way}"]`, `the way "${way}"`);
    await this.texts('[data-view]', `the view of "${way}"`);
  }

  /**
   * Asks for a call-back, from the first view on.
   * @param position of the time, from 1, on the first day that has one
   */
  async askForCallback(position = 1): Promise<CreatedRequest> {
    await this.open('callback');
    await this.chooseFrom('slot', position);
    await this.next();
    await this.untilGone(fieldOf('slot'), 'the choice of a time');
    return this.confirm();
  }

  /** Confirms what stands in the review. */
  confirm(): Promise<CreatedRequest> {
    return this.untilEvent('kulanz-request-created', () => this.next());
  }
}
