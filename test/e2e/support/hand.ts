import type { ElementHandle, Page } from 'puppeteer-core';

/** How a person works a page; every way must lead through every flow. */
export interface Hand {
  /** Presses what has this role and accessible name, once it is there. */
  press(role: 'button' | 'link' | 'radio' | 'checkbox', name: string): Promise<void>;
  /** Writes into the field with this label, in place of what it holds. */
  fill(label: string, text: string): Promise<void>;
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
    async fill(label, text) {
      const field = byRole('textbox', label);
      await page.locator(field).click({ count: 3 });
      await page.keyboard.type(text);
    },
  };
}

const longestTabbing = 100;

function keyboard(page: Page): Hand {
  const reach = async (selector: string) => {
    const element = await page.locator(selector).waitHandle();
    for (let presses = 0; presses < longestTabbing; presses += 1) {
      if (await hasFocus(element as ElementHandle<Element>)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${selector} is not reached by ${longestTabbing} presses of Tab`);
  };
  return {
    async press(role, name) {
      await reach(byRole(role, name));
      await page.keyboard.press(role === 'link' || role === 'button' ? 'Enter' : 'Space');
    },
    async fill(label, text) {
      await reach(byRole('textbox', label));
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyA');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
    },
  };
}

function hasFocus(element: ElementHandle<Element>): Promise<boolean> {
  return element.evaluate((wanted) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active === wanted;
  });
}
