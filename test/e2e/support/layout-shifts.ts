import type { Page } from 'puppeteer-core';

/** Runs in the page before anything else: notes what moves, and how far. */
export function noteLayoutShifts(): void {
  interface LayoutShift extends PerformanceEntry {
    readonly sources: readonly {
      readonly node: Node | null;
      readonly previousRect: DOMRect;
      readonly currentRect: DOMRect;
    }[];
  }
  const shifts: string[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries() as LayoutShift[]) {
      for (const { node, previousRect: from, currentRect: to } of sources) {
        const name = node instanceof Element ? `${node.localName}.${node.className}` : 'a node';
        const place = ({ x, y, width, height }: DOMRect) => [x, y, width, height].join(' ');
        shifts.push(`${name} moved: ${place(from)} -> ${place(to)}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved so far, once the last change is painted. */
export function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        requestAnimationFrame(() =>
          setTimeout(() => resolve((globalThis as never)['shifts'] as string[])),
        );
      }),
  );
}
