import { TagDriver, fieldOf, type DriverOptions, type Place } from './driver.js';

/** What the card leads to: one of the three ways, or more to look at. */
export type WayToGo = 'pay' | 'plan' | 'help';

export interface PayNowOptions {
  /** Which way of paying, from 1. Default: the first one. */
  readonly method?: number;
  /** The tab does not leave for the provider: the event `kulanz-payment-start` is cancelled. */
  readonly stay?: boolean;
}

/** Drives `<kulanz-balance-card>`. */
export const balanceCard = (place: Place, options?: DriverOptions): BalanceCardDriver =>
  new BalanceCardDriver(place, 'kulanz-balance-card', options);

export class BalanceCardDriver extends TagDriver {
  /** What is asked for, or the statement in its place, as a person reads it: `84,90 € offen`. */
  amount(): Promise<string> {
    return this.heading();
  }

  /** What the card leads to, in the order in which it stands there. */
  async ways(): Promise<readonly string[]> {
    return (await this.untilDone({ act: 'look', find: '[data-way]' }, 'ways')).ways;
  }

  /** Goes a way: in this tag, to another one of the page, or to a page of the host. */
  async chooseWay(way: WayToGo): Promise<void> {
    await this.press(`[data-way="${way}"]`, `the way "${way}"`);
  }

  /** Pays all that is asked for, up to the press that starts the payment. */
  async payNow({ method = 1, stay = false }: PayNowOptions = {}): Promise<void> {
    await this.chooseWay('pay');
    await this.chooseFrom('method', method);
    await this.next();
    await this.untilGone(fieldOf('method'), 'the choice of how to pay');
    if (!stay) return this.next();
    await this.untilEvent('kulanz-payment-start', () => this.next(), { cancels: true });
  }
}
