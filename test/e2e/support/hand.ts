import type { ElementHandle, Page } from 'puppeteer-core';

export type PressableRole = 'button' | 'link' | 'radio' | 'checkbox';

/** How a person works a page; every way must lead through every flow. */
export interface Hand {
  /** Presses what has this role and accessible name, once it is there. */
  press(role: PressableRole, name: string): Promise<void>;
  /** Chooses the radio button that a selector finds, where others have the same name. */
  pressRadio(selector: string): Promise<void>;
  /** Writes into the field with this label, in place of what it holds. */
  fill(role: 'textbox' | 'searchbox', label: string, text: string): Promise<void>;
  /** Enters a day, such as `2026-03-20`, into a date field, which has a shape of its own. */
  fillDay(selector: string, day: string): Promise<void>;
  /** Enters a time of the day, such as `08:00`, likewise. */
  fillTime(selector: string, time: string): Promise<void>;
  /** Chooses from the list with this label; both name the same entry. */
  choose(label: string, entry: { readonly value: string; readonly name: string }): Promise<void>;
}

export const handNames = ['pointer', 'keyboard'] as const;
export type HandName = (typeof handNames)[number];

export function handOf(page: Page, name: HandName): Hand {
  return name === 'pointer' ? pointer(page) : keyboard(page);
}

/** A selector by role and accessible name that looks into shadow roots. */
export function byRole(role: string, name: string): string {
  return `::-p-aria([name="${name}"][role="${role}"])`;
}

function pointer(page: Page): Hand {
  return {
    press: (role, name) => page.locator(byRole(role, name)).click(),
    pressRadio: (selector) => page.locator(selector).click(),
    async fill(role, label, text) {
      await page.locator(byRole(role, label)).click({ count: 3 });
      await page.keyboard.type(text);
    },
    // So is the open calendar.
    fillDay: (selector, day) => page.locator(selector).fill(day),
    fillTime: (selector, time) => page.locator(selector).fill(time),
    // The open list is the system's own, where no pointer of a test reaches.
    choose: (label, { value }) => page.locator(byRole('combobox', label)).fill(value),
  };
}

const mostPresses = 60;

function keyboard(page: Page): Hand {
  /** Presses a key until it holds; fails when it never does. */
  const pressUntil = async (key: 'Tab' | 'ArrowDown', done: () => Promise<boolean>) => {
    for (let presses = 0; presses < mostPresses; presses += 1) {
      if (await done()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${mostPresses} presses of ${key} do not lead there`);
  };
  const find = async (role: string, name: string) => {
    const handle = await page.locator(byRole(role, name)).waitHandle();
    return handle as ElementHandle<Element>;
  };

  const choose = async (wanted: ElementHandle<Element>) => {
    await pressUntil('Tab', () => focusIs(wanted, 'in the same group'));
    await pressUntil('ArrowDown', () => focusIs(wanted, 'there'));
    await page.keyboard.press('Space');
  };

  /** Types a moment into a field of several parts, as the browser's language writes it. */
  const fillParts = async (
    selector: string,
    moment: string,
    format: Intl.DateTimeFormatOptions,
  ) => {
    const wanted = (await page.locator(selector).waitHandle()) as ElementHandle<Element>;
    await pressUntil('Tab', () => focusIs(wanted, 'there'));
    const keys = await page.evaluate(
      (iso, options) =>
        new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', ...options })
          .format(new Date(iso))
          .replace(/[^\dA-Z]/g, ''),
      moment,
      format,
    );
    await page.keyboard.type(keys);
  };

  return {
    async press(role, name) {
      const wanted = await find(role, name);
      if (role === 'radio') return choose(wanted);
      await pressUntil('Tab', () => focusIs(wanted, 'there'));
      await page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
    },
    pressRadio: async (selector) =>
      choose((await page.locator(selector).waitHandle()) as ElementHandle<Element>),
    async fill(role, label, text) {
      const wanted = await find(role, label);
      await pressUntil('Tab', () => focusIs(wanted, 'there'));
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyA');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
    },
    // Day, month and year stand in the order of the browser's language.
    fillDay: (selector, day) =>
      fillParts(selector, day, { year: 'numeric', month: '2-digit', day: '2-digit' }),
    // Noon and midnight may be told apart by letters.
    fillTime: (selector, time) =>
      fillParts(selector, `2024-01-01T${time}Z`, { hour: '2-digit', minute: '2-digit' }),
    async choose(label, { name }) {
      const wanted = await find('combobox', label);
      await pressUntil('Tab', () => focusIs(wanted, 'there'));
      await page.keyboard.type(name);
    },
  };
}

/** Radio buttons of one group are one stop of the Tab key; arrows lead on inside. */
function focusIs(
  wanted: ElementHandle<Element>,
  where: 'there' | 'in the same group',
): Promise<boolean> {
  return wanted.evaluate((element, place) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (place === 'there') return active === element;
    return (
      active instanceof HTMLInputElement &&
      active.type === 'radio' &&
      active.name === (element as HTMLInputElement).name &&
      active.form === (element as HTMLInputElement).form
    );
  }, where);
}
