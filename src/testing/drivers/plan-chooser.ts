import { TagDriver, fieldOf, type DriverOptions, type Place } from './driver.js';

/** A plan that was agreed. */
export interface AgreedPlan {
  readonly planId: string;
  /** On the receipt. */
  readonly reference?: string;
}

/** Drives `<kulanz-plan-chooser>`. */
export const planChooser = (place: Place, options?: DriverOptions): PlanChooserDriver =>
  new PlanChooserDriver(place, 'kulanz-plan-chooser', options);

export class PlanChooserDriver extends TagDriver {
  /** The offers, as a person reads them; the last one is a plan of one's own, where there is one. */
  offers(): Promise<readonly string[]> {
    return this.texts(fieldOf('plan'), 'offers');
  }

  /**
   * Chooses an offer.
   * @param position from 1
   */
  choose(position: number): Promise<void> {
    return this.chooseFrom('plan', position);
  }

  /** Has the chosen offer reviewed, agrees to what is asked, and confirms. */
  async confirm(): Promise<AgreedPlan> {
    await this.next();
    await this.texts(fieldOf('terms'), 'the review of the plan');
    await this.pressAll('input[type="checkbox"]:not(:checked)');
    return this.untilEvent('kulanz-plan-confirmed', () => this.next());
  }
}
