/** What a page still holds after tags were put in and taken out ten thousand times. */
import type { Page } from 'puppeteer-core';
import { grown, readMemory, type Memory } from './memory.js';
import { payWay, sees } from './press.js';
import { atMost, type Measure, type Row } from './row.js';
import type { Stage } from './stage.js';

const mounts = 5_000;
/** Code that is compiled, and pages that are cached, are no leak. */
const warmUp = 500;
const atOnce = 50;
/** Of the second half of the mounts: less than the smallest object for each. */
const mostKib = 64;

const tags = [
  'kulanz-balance-card',
  'kulanz-plan-chooser',
  'kulanz-support-options',
  'kulanz-nps-prompt',
  'kulanz-contact-preferences',
  'kulanz-care',
  // Each with a card in it, and so with an account of its own.
  'kulanz-provider',
];

export const leak: Measure = async (stage) => {
  const rows: Row[] = [];
  for (const tag of tags) rows.push(...(await leakOf(stage, tag)));
  return rows;
};

const leakOf = (stage: Stage, tag: string): Promise<Row[]> =>
  stage.withPage(
    {
      entry: 'kulanz.de.js',
      tags: '<kulanz-balance-card></kulanz-balance-card>',
      locale: 'de',
      account: { scenario: 'planOffered' },
    },
    async (page) => {
      await sees(page, 'button', payWay);
      const session = await page.createCDPSession();
      const after = async (count: number): Promise<Memory> => {
        await mountAll(page, tag, count);
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
        return readMemory(session);
      };
      const start = performance.now();
      const warm = await after(warmUp);
      const half = await after(mounts);
      const end = await after(mounts);
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      const { nodes, listeners } = grown(warm, end);
      const first = grown(warm, half).heapKib;
      const second = grown(half, end).heapKib;
      console.log(
        `${tag}: heap ${first.toFixed(0)} KiB more after ${mounts} mounts, ` +
          `${second.toFixed(0)} KiB after as many again; ${seconds} s`,
      );
      const name = `${2 * mounts} mounts of ${tag}`;
      return [
        atMost(`${name}: DOM nodes more`, nodes, 0),
        atMost(`${name}: listeners more`, listeners, 0),
        atMost(`${name}: heap of the second half`, second, mostKib, 'KiB'),
      ];
    },
  );

/** Puts them in, some at once, waits until they show the account, and takes them out. */
const mountAll = (page: Page, tag: string, count: number): Promise<void> =>
  page.evaluate(
    async (name, wanted, together) => {
      const provider = document.querySelector('kulanz-provider') ?? document.body;
      const isTag = name !== 'kulanz-provider';
      const model = isTag ? document.createElement(name) : (provider.cloneNode() as Element);
      if (isTag) model.setAttribute('trigger', 'help');
      else model.append(document.createElement('kulanz-balance-card'));
      const place = isTag ? provider : document.body;
      // One stays, so that what is read stays with it.
      if (isTag && !provider.querySelector(name)) provider.append(model.cloneNode());
      for (let done = 0; done < wanted; done += together) {
        const mounted = Array.from(
          { length: together },
          () => place.appendChild(model.cloneNode(true)) as Element,
        );
        const shown = mounted.map((each) => (isTag ? each : each.firstElementChild));
        await Promise.all(
          shown.map((each) => (each as HTMLElementTagNameMap['kulanz-care']).ready),
        );
        await new Promise((resolve) => requestAnimationFrame(resolve));
        for (const each of mounted) each.remove();
      }
    },
    tag,
    count,
    atOnce,
  );
