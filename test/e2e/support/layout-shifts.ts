import type { Page } from 'puppeteer-core';

interface Shift {
  readonly startTime: number;
  readonly words: string;
}

/** Runs in the page before anything else: notes what moves, and how far. */
export function noteLayoutShifts(): void {
  interface LayoutShift extends PerformanceEntry {
    readonly sources: readonly {
      readonly node: Node | null;
      readonly previousRect: DOMRect;
      readonly currentRect: DOMRect;
    }[];
  }
  const shifts: Shift[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const { sources, startTime } of list.getEntries() as LayoutShift[]) {
      for (const { node, previousRect: from, currentRect: to } of sources) {
        const name = node instanceof Element ? `${node.localName}.${node.className}` : 'a node';
        const place = ({ x, y, width, height }: DOMRect) => [x, y, width, height].join(' ');
        shifts.push({ startTime, words: `${name} moved: ${place(from)} -> ${place(to)}` });
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * What has moved so far, once the last change is painted. What moved before the first paint nobody
 * saw: a slow style sheet of the host, for one.
 */
export function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        requestAnimationFrame(() =>
          setTimeout(() => {
            const [firstPaint] = performance.getEntriesByName('first-contentful-paint');
            const shifts = (globalThis as never)['shifts'] as Shift[];
            resolve(
              shifts
                .filter(({ startTime }) => startTime > (firstPaint?.startTime ?? 0))
                .map(({ words }) => words),
            );
          }),
        );
      }),
  );
}
