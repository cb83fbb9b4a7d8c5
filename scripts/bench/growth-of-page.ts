/** What each tag costs as a page has more of them. */
import { payWay, sees } from './press.js';
import { atMost, percentile, type Measure, type Row } from './row.js';
import type { Stage } from './stage.js';
import { totalMs, trace } from './trace.js';

const counts = [1, 10, 50, 200];
const rounds = 3;
const mix = ['balance-card', 'plan-chooser', 'support-options', 'contact-preferences', 'care'];

export const growthOfPage: Measure = async (stage) => [
  ...(await growthAmong(stage, 'one provider', 1)),
  ...(await growthAmong(stage, 'ten providers', 10)),
];

interface Cost {
  readonly msPerTag: number;
  /** How often the same resource was asked for, by one provider. */
  readonly reads: number;
}

async function growthAmong(stage: Stage, where: string, providers: number): Promise<Row[]> {
  const costs: Record<string, Cost> = {};
  for (const count of counts.filter((each) => each >= providers)) {
    const all: Cost[] = [];
    for (let round = 0; round < rounds; round += 1) all.push(await tagsOf(stage, count, providers));
    const msPerTag = percentile(
      all.map((each) => each.msPerTag),
      0.5,
    );
    costs[count] = {
      msPerTag: Number(msPerTag.toFixed(1)),
      reads: Math.max(...all.map(({ reads }) => reads)),
    };
  }
  console.log(`tags in ${where}, by how many there are`);
  console.table(costs);
  const { 10: few, 200: many } = costs as Record<10 | 200, Cost>;
  return [
    atMost(
      `200 tags in ${where}: time for each over that of 10`,
      many.msPerTag / few.msPerTag,
      1.3,
    ),
    atMost(`200 tags in ${where}: reads of one resource by a provider`, many.reads, 1),
  ];
}

/** Puts tags in, once code and Intl are there, until all of them show the account. */
const tagsOf = (stage: Stage, count: number, providers: number): Promise<Cost> =>
  stage.withPage(
    {
      entry: 'kulanz.de.js',
      tags: '<kulanz-balance-card></kulanz-balance-card>',
      locale: 'de',
      account: { scenario: 'planOffered' },
    },
    async (page) => {
      await sees(page, 'button', payWay);
      const reads: Record<string, number> = {};
      page.on('request', (request) => {
        const { pathname, search } = new URL(request.url());
        if (!pathname.startsWith('/api/')) return;
        reads[pathname + search] = (reads[pathname + search] ?? 0) + 1;
      });
      const traced = await trace(page, () =>
        page.evaluate(
          async (names, wanted, among) => {
            const first = document.querySelector('kulanz-provider') ?? document.body;
            first.replaceChildren();
            const all = Array.from({ length: among }, (_, index) =>
              index === 0 ? first : (first.cloneNode() as Element),
            );
            const tags = Array.from({ length: wanted }, (_, index) => {
              const tag = document.createElement(`kulanz-${names[index % names.length] ?? ''}`);
              all[index % among]?.append(tag);
              return tag as HTMLElement & { readonly ready: Promise<unknown> };
            });
            document.body.append(...all);
            await Promise.all(tags.map(({ ready }) => ready));
          },
          mix,
          count,
          providers,
        ),
      );
      const most = Math.max(...Object.values(reads));
      return { msPerTag: totalMs(traced) / count, reads: most / providers };
    },
  );
