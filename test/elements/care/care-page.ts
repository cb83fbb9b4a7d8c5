import '../../../src/elements/care/define.js';
import type { CareView, KulanzCare } from '../../../src/index.js';
import { oneLine, TagPage, type TagPageOptions } from '../support/tag-page.js';

export const tagOf = {
  balance: 'kulanz-balance-card',
  plan: 'kulanz-plan-chooser',
  help: 'kulanz-support-options',
  preferences: 'kulanz-contact-preferences',
} as const satisfies Record<CareView, string>;

export const offersHeading = 'Welcher Ratenplan passt zu Ihnen?';
export const helpHeading = 'Wir wissen, dass es manchmal eng wird';
export const preferencesEntry = 'Wählen, wie wir Sie erreichen';
export const preferencesHeading = 'Sie entscheiden, wie wir Sie erreichen';
export const backWords = 'Zurück zu Ihrem Konto';

/** The whole way in one tag, as a person sees it: the part that is shown, and what is around it. */
export class CarePage extends TagPage {
  constructor(options: TagPageOptions = {}) {
    super('kulanz-care', { scenario: 'planOffered', ...options });
  }

  get care(): KulanzCare {
    return this.tag as KulanzCare;
  }

  get frame(): ShadowRoot {
    return this.care.shadowRoot!;
  }

  part(view: CareView): HTMLElement | null {
    return this.frame.querySelector<HTMLElement>(tagOf[view]);
  }

  get prompt(): HTMLElement | null {
    return this.frame.querySelector<HTMLElement>('kulanz-nps-prompt');
  }

  /** The part that is shown; before any is there, or in its place, what the tag shows itself. */
  override get root(): ShadowRoot {
    const shown = [...this.frame.querySelectorAll<HTMLElement>('.care > :not([hidden])')].find(
      ({ localName }) => Object.values<string>(tagOf).includes(localName),
    );
    return shown?.shadowRoot ?? this.frame;
  }

  override get text(): string {
    const shown = this.root === this.frame ? null : this.root.textContent;
    return oneLine(
      `${this.frame.textContent} ${shown ?? ''} ${this.prompt?.shadowRoot?.textContent ?? ''}`,
    );
  }

  /** What the tag itself reads out without being asked. */
  override get announced(): string {
    return oneLine(this.frame.querySelector('[role="status"]')?.textContent);
  }

  override get focused(): HTMLElement | undefined {
    const inside = this.frame.activeElement as HTMLElement | null;
    return (
      (inside?.shadowRoot?.activeElement as HTMLElement | null | undefined) ?? inside ?? undefined
    );
  }

  override findControl(words: string): HTMLElement | undefined {
    const around = [...this.frame.querySelectorAll<HTMLElement>('button, a')];
    return (
      super.findControl(words) ?? around.find((each) => oneLine(each.textContent).includes(words))
    );
  }
}

/** A page whose tag shows what is open; 84,90 € from two bills, with offers for a plan. */
export async function openCare(options: TagPageOptions = {}, content = ''): Promise<CarePage> {
  const page = new CarePage(options);
  await page.place(content);
  page.connect();
  await page.comes(() => page.heading, 'first view');
  return page;
}

/** On to the offers by the card's way. */
export async function openPlan(options: TagPageOptions = {}): Promise<CarePage> {
  const page = await openCare(options);
  await page.click('In Raten zahlen');
  await page.opens(offersHeading);
  return page;
}

/** On to the ways to help by the card's way. */
export async function openHelp(options: TagPageOptions = {}): Promise<CarePage> {
  const page = await openCare(options);
  await page.click('Hilfe bekommen');
  await page.opens(helpHeading);
  return page;
}

/** On to how the customer is reached, by the line below the card. */
export async function openPreferences(options: TagPageOptions = {}): Promise<CarePage> {
  const page = await openCare(options);
  await page.click(preferencesEntry);
  await page.opens(preferencesHeading);
  return page;
}

/** Events that reach the host, by name. */
export function listen<E extends Event>(page: CarePage, type: string): E[] {
  const events: E[] = [];
  page.provider.addEventListener(type, (event) => events.push(event as E));
  return events;
}
