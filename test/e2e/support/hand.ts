import type { ElementHandle, Page } from 'puppeteer-core';

export type PressableRole = 'button' | 'link' | 'radio' | 'checkbox';

/** How a person works a page; every way must lead through every flow. */
export interface Hand {
  /** Presses what has this role and accessible name, once it is there. */
  press(role: PressableRole, name: string): Promise<void>;
  /** Writes into the field with this label, in place of what it holds. */
  fill(role: 'textbox' | 'searchbox', label: string, text: string): Promise<void>;
  /** Enters a day, such as `2026-03-20`, into a date field, which has a shape of its own. */
  fillDay(selector: string, day: string): Promise<void>;
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
    async fill(role, label, text) {
      await page.locator(byRole(role, label)).click({ count: 3 });
      await page.keyboard.type(text);
    },
    // So is the open calendar.
    fillDay: (selector, day) => page.locator(selector).fill(day),
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

  return {
    async press(role, name) {
      const wanted = await find(role, name);
      if (role === 'radio') {
        await pressUntil('Tab', () => focusIs(wanted, 'in the same group'));
        await pressUntil('ArrowDown', () => focusIs(wanted, 'there'));
      } else {
        await pressUntil('Tab', () => focusIs(wanted, 'there'));
      }
      await page.keyboard.press(role === 'radio' || role === 'checkbox' ? 'Space' : 'Enter');
    },
    async fill(role, label, text) {
      const wanted = await find(role, label);
      await pressUntil('Tab', () => focusIs(wanted, 'there'));
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyA');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
    },
    async fillDay(selector, day) {
      const wanted = (await page.locator(selector).waitHandle()) as ElementHandle<Element>;
      await pressUntil('Tab', () => focusIs(wanted, 'there'));
      // Day, month and year stand in the order of the browser's language.
      const digits = await page.evaluate(
        (iso) =>
          new Intl.DateTimeFormat(undefined, {
            timeZone: 'UTC',
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
          })
            .format(new Date(iso))
            .replace(/\D/g, ''),
        day,
      );
      await page.keyboard.type(digits);
    },
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
