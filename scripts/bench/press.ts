/** How a bench finds and presses what a person would. */
import type { Page } from 'puppeteer-core';

/** A selector by role and accessible name that looks into shadow roots. */
export const named = (role: string, name: string): string =>
  `::-p-aria([name="${name}"][role="${role}"])`;

export const press = (page: Page, role: string, name: string): Promise<void> =>
  page.locator(named(role, name)).click();

/** Waits until it is there. */
export const sees = (page: Page, role: string, name: string): Promise<unknown> =>
  page.locator(named(role, name)).wait();

export const payWay = 'Jetzt bezahlen Alles oder einen Teil';
