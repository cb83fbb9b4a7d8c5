import { TagDriver, fieldOf, type DriverOptions, type Place } from './driver.js';

export type ContactChannel = 'email' | 'sms' | 'phone' | 'letter' | 'app';
export type ContactChoice = 'preferred' | 'allowed' | 'never';

/** In the order in which they stand side by side. */
const choices: readonly ContactChoice[] = ['preferred', 'allowed', 'never'];

/** Drives `<kulanz-contact-preferences>`. */
export const contactPreferences = (
  place: Place,
  options?: DriverOptions,
): ContactPreferencesDriver =>
  new ContactPreferencesDriver(place, 'kulanz-contact-preferences', options);

export class ContactPreferencesDriver extends TagDriver {
  /** Opens the settings, so that they can be changed. */
  async edit(): Promise<void> {
    await this.press('[data-way="change"]', 'a way to change settings');
    await this.texts('form', 'the settings');
  }

  /** Says whether the telco may use a way. */
  choose(channel: ContactChannel, choice: ContactChoice): Promise<void> {
    return this.chooseFrom(channel, choices.indexOf(choice) + 1);
  }

  /** Asks for letters in large print, or no more. */
  async largePrint(isWanted: boolean): Promise<void> {
    await this.texts(fieldOf('print'), 'the choice of large print');
    await this.pressAll(fieldOf('print') + (isWanted ? ':not(:checked)' : ':checked'));
  }

  /**
   * Saves what was changed. There must be something: otherwise nothing is saved.
   * @returns names of the settings that have changed
   */
  async save(): Promise<readonly string[]> {
    const { changed } = await this.untilEvent<{ changed: readonly string[] }>(
      'kulanz-preferences-saved',
      () => this.next(),
    );
    return changed;
  }
}
