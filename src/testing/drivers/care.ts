import { DriverError, TagDriver, type DriverOptions, type Place } from './driver.js';

/**
 * Drives `<kulanz-care>`. What happens in its views is driven as in tags of their own:
 * `planChooser(page)` finds the one in it, too.
 */
export const care = (place: Place, options?: DriverOptions): CareDriver =>
  new CareDriver(place, 'kulanz-care', options);

export class CareDriver extends TagDriver {
  /** Where the customer is: `balance`, `plan`, `help` or `preferences`. */
  async view(): Promise<string> {
    const { attributes } = await this.untilDone({ act: 'look' }, 'a view');
    return attributes['view'] ?? '';
  }

  /** Goes a way: to the view in which it goes on. */
  async chooseWay(way: 'pay' | 'plan' | 'help'): Promise<void> {
    await this.press(`[data-way="${way}"]`, `the way "${way}"`);
  }

  /** Goes back to the balance; nothing that was entered is lost. */
  override async back(): Promise<void> {
    if ((await this.view()) === 'balance') {
      throw new DriverError('kulanz-care: no way back from the balance');
    }
    // Above each view, and so before all that is in it.
    await this.press('button[type="button"]', 'a way back');
  }
}
