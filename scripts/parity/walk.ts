/** Goes a path as a customer does, and counts what it asks of them. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { lookOf, type Look } from './look.js';
import type { Path, Step } from './paths.js';
import { field, pressable } from './site.js';

export interface Walk {
  readonly path: Path;
  /** Views after the first one, up to the result. */
  readonly views: number;
  /** Presses of buttons and links; choosing among what is listed does not count. */
  readonly presses: number;
  /** Of everything that was pressed. */
  readonly pressed: readonly Look[];
}

/** A result: a reference to keep, or the payment provider's page. */
const isDone = (): boolean =>
  document.documentElement.dataset['left'] === 'true' ||
  [...document.querySelectorAll('kulanz-plan-chooser, kulanz-support-options')].some((tag) =>
    tag.shadowRoot?.querySelector('.reference'),
  );

/** In the page: stays when it would leave for the payment provider. */
function watch(): void {
  document.addEventListener('kulanz-payment-start', (event) => {
    event.preventDefault();
    document.documentElement.dataset['left'] = 'true';
  });
}

/** Tag and heading of the view in which something stands. */
const viewOf = (target: ElementHandle<Element>): Promise<string> =>
  target.evaluate((element) => {
    const root = element.getRootNode() as ShadowRoot;
    return `${root.host.localName}: ${root.querySelector('#heading')?.textContent.trim() ?? ''}`;
  });

export async function walk(page: Page, path: Path): Promise<Walk> {
  await page.evaluate(watch);
  const seen = new Set<string>();
  const pressed: Look[] = [];
  let presses = 0;
  for (const [index, step] of path.steps.entries()) {
    const target = await targetOf(page, step);
    if (index > 0) seen.add(await viewOf(target));
    if ('press' in step || 'entry' in step) pressed.push(await lookOf(target));
    if ('press' in step) presses += 1;
    await act(target, step);
  }
  await page.waitForFunction(isDone);
  return { path, views: seen.size, presses, pressed };
}

/** What a step works on, once it is there. */
function targetOf(page: Page, step: Step): Promise<ElementHandle<Element>> {
  if ('press' in step) return pressable(page, step.press);
  if ('entry' in step) return pressable(page, step.entry);
  if ('choose' in step) return field(page, step.choose);
  if ('day' in step) return field(page, step.day);
  return field(page, 'select' in step ? step.select : step.fill);
}

async function act(target: ElementHandle<Element>, step: Step): Promise<void> {
  if ('select' in step) await target.select(step.value);
  else if ('fill' in step) await target.type(step.text);
  else if ('day' in step) await target.evaluate(enter, dayIn(step.inDays));
  else await target.click();
}

/** The calendar is the device's own, where no pointer of a script reaches. */
function enter(input: Element, day: string): void {
  (input as HTMLInputElement).value = day;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
