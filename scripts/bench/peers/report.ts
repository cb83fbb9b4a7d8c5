/** The run as one page that needs nothing else. */
import type { Row } from '../row.js';
import type { Profile } from './visit.js';
import { figureNames, type FigureName, type Figures } from './visit.js';

export interface Report {
  readonly made: string;
  readonly browser: string;
  readonly rounds: number;
  readonly leftOut: readonly string[];
  /** The figures that are read most, by name and column. */
  readonly table: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly results: readonly {
    readonly name: string;
    readonly isOurs: boolean;
    /** Whom `xFloor` is the ratio to. */
    readonly floor: string;
    readonly figures: Figures;
    readonly xFloor: Figures;
    readonly xLit: Figures;
    readonly rounds: readonly Figures[];
  }[];
  readonly targets: readonly Row[];
  readonly profiles: ({ readonly name: string } & Profile)[];
}

export function tableOf(results: Report['results']): Report['table'] {
  const text = (figure: number | undefined, digits = 0) => figure?.toFixed(digits) ?? '-';
  return Object.fromEntries(
    results.map(({ name, figures, xFloor }) => [
      name,
      {
        'br KiB': text(figures.brotli, 1),
        requests: `${text(figures.requests)}+${text(figures.others)}`,
        'full ms': text(figures.fullMs),
        'slow ms': text(figures.slowMs),
        'slow x': text(xFloor.slowMs, 2),
        'boot ms': text(figures.bootMs, 1),
        'script ms': text(figures.scriptMs, 1),
        'Intl ms': text(figures.intlMs, 1),
        'longest ms': text(figures.longestMs),
        'heap KiB': text(figures.heap),
        'mounts ms': text(figures.mountsMs),
        'of it style ms': text(figures.mountsStyleMs),
        'mounts x': text(xFloor.mountsMs, 2),
        'update us': text(figures.updateUs),
        'update x': text(xFloor.updateUs, 2),
        leaked: `${text(figures.nodes)}+${text(figures.listeners)}`,
        'press ms': text(figures.pressMs),
        shift: text(figures.shift, 3),
      },
    ]),
  );
}

export const htmlOf = (report: Report): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>Kulanz beside its peers</title>
<style>${styles}</style>
<main>
  <h1>Kulanz beside its peers</h1>
  <p>${escape(report.browser)}, ${report.made.slice(0, 10)}, medians of ${report.rounds} rounds, all
  pages in turn. Slow: 4x CPU, 1.6 Mbit/s, 150 ms. Ratios are those of the same round.</p>
  ${report.leftOut.map((one) => `<p>Left out: ${escape(one)}</p>`).join('')}
  <h2>Targets</h2>
  ${targets(report.targets)}
  <h2>Figures</h2>
  <div class="charts">${(Object.keys(figureNames) as FigureName[]).map((name) => chart(report, name)).join('')}</div>
  ${report.profiles.length > 0 ? '<h2>Where the time goes</h2>' : ''}
  ${report.profiles.map(profile).join('')}
</main>
</html>
`;

const targets = (rows: readonly Row[]): string => `<div class="scroll"><table>
  <tr><th>What</th><th>Measured</th><th>Target</th><th>Holds</th></tr>
  ${rows
    .map(
      ({ name, measured, target, holds }) =>
        `<tr${holds ? '' : ' class="missed"'}><td>${escape(name)}</td><td>${escape(measured)}</td>` +
        `<td>${escape(target)}</td><td>${holds ? 'yes' : 'no'}</td></tr>`,
    )
    .join('')}
</table></div>`;

/** A bar for each one who has the figure, beside its value and its ratio to the floor. */
function chart({ results }: Report, figure: FigureName): string {
  const known = results.filter((one) => one.figures[figure] !== undefined);
  const most = Math.max(...known.map((one) => one.figures[figure] ?? 0));
  const bars = known.map(({ name, isOurs, figures, xFloor }) => {
    const value = figures[figure] ?? 0;
    const ratio = xFloor[figure];
    const share = most > 0 ? Math.max(0, value / most) : 0;
    return `<dt>${escape(name)}</dt><dd${isOurs ? ' class="ours"' : ''}>
      <span class="bar" style="--share: ${share.toFixed(3)}"></span>
      ${short(value)}${ratio === undefined ? '' : ` <small>${ratio.toFixed(2)}x</small>`}</dd>`;
  });
  return `<figure><figcaption>${escape(figureNames[figure])}</figcaption><dl>${bars.join('')}</dl></figure>`;
}

const profile = ({ name, files, functions }: Report['profiles'][number]): string => `<details>
  <summary>${escape(name)}</summary>
  ${[files, functions]
    .map(
      (lines) =>
        `<div class="scroll"><table>${lines
          .map(({ place, ms }) => `<tr><td>${ms}</td><td>${escape(place)}</td></tr>`)
          .join('')}</table></div>`,
    )
    .join('')}
</details>`;

const short = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 3 : 0 });

const entities: { [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

const styles = `
  :root { color-scheme: light dark; --ours: light-dark(#0a6, #3c9); --peer: light-dark(#8a97a8, #66758a); }
  body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
  main { max-inline-size: 75rem; margin: auto; padding: 1rem; }
  .charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: 1.5rem; }
  figure { margin: 0; }
  figcaption { font-weight: 600; }
  dl { display: grid; grid-template-columns: minmax(6rem, 9rem) 1fr; gap: 0.25rem 0.5rem; margin: 0; font-size: 0.875rem; }
  dd { margin: 0; }
  .bar { display: inline-block; inline-size: calc((100% - 7rem) * var(--share)); block-size: 0.75em; min-inline-size: 1px; border-radius: 2px; background: var(--peer); }
  .ours .bar { background: var(--ours); }
  .ours { font-weight: 600; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; font-size: 0.875rem; }
  th, td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: start; border-block-end: 1px solid light-dark(#ddd, #444); }
  .missed { color: light-dark(#b00020, #ff8a80); font-weight: 600; }
`;
