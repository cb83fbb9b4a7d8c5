/** The longest task while tags start and in each main way, beside that of a vanilla element. */
import { flows, traceFlow } from './flows.js';
import { plain } from './host.js';
import { profiled } from './profile.js';
import { atMost, explained, type Measure } from './row.js';
import type { PageOptions, Stage } from './stage.js';
import { longest, trace, type Trace, type Watch } from './trace.js';

/** The quickest one counts: what else the machine did only adds to it. */
const rounds = 5;
const slowdown = 4;
const mostOverVanilla = 1.3;
/** Of script, on a device like this one. */
const mostScriptMs = 50;

const start = (entry: string, tag: string): PageOptions => ({
  entry,
  tags: `<${tag}></${tag}>`,
  locale: 'de',
  account: { scenario: 'planOffered' },
});

const vanilla = start(`${plain}vanilla-card.js`, 'peer-card');
const starts = {
  'balance card': start('balance-card.de.js', 'kulanz-balance-card'),
  'plan chooser': start('plan-chooser.de.js', 'kulanz-plan-chooser'),
  'support options': start('support-options.de.js', 'kulanz-support-options'),
  'contact preferences': start('contact-preferences.de.js', 'kulanz-contact-preferences'),
  care: start('care.de.js', 'kulanz-care'),
};

const missedBecause: Readonly<Record<string, string>> = {
  care: 'Two tags are drawn in the task of the one answer that both wait for. 1.24 to 1.38, from run to run.',
};

export const tasks: Measure = async (stage) => {
  const slow: Record<string, number[]> = {};
  const note = (name: string, traced: Trace): void => {
    (slow[name] ??= []).push(longest(traced).ms);
  };
  for (let round = 0; round < rounds; round += 1) {
    note('vanilla', await traceStart(stage, vanilla, slowdown));
    for (const [name, options] of Object.entries(starts)) {
      note(name, await traceStart(stage, options, slowdown));
    }
    for (const [name, flow] of Object.entries(flows)) {
      note(name, await traceFlow(stage, flow, slowdown));
    }
  }
  const fast = {
    vanilla: await traceStart(stage, vanilla, 1, profiled('vanilla')),
  } as Record<string, Trace>;
  for (const [name, options] of Object.entries(starts)) {
    fast[name] = await traceStart(stage, options, 1, profiled(name));
  }
  for (const [name, flow] of Object.entries(flows)) {
    fast[name] = await traceFlow(stage, flow, 1, profiled(name));
  }
  const least = (name: string): number => Math.min(...(slow[name] ?? []));
  const floor = least('vanilla');
  console.log(`vanilla: longest task ${floor.toFixed(1)} ms, ${slowdown}x CPU`);
  return [...Object.keys(starts), ...Object.keys(flows)].flatMap((name) => {
    const scriptMs = Math.max(...(fast[name]?.tasks ?? []).map((task) => task.scriptMs));
    return [
      explained(
        atMost(`${name}: longest task, 4x CPU, over vanilla`, least(name) / floor, mostOverVanilla),
        missedBecause[name],
      ),
      atMost(`${name}: longest script of a task, full speed`, scriptMs, mostScriptMs, 'ms'),
    ];
  });
};

/** Without a look at the page while it starts: that would be work of its own. */
const traceStart = (
  stage: Stage,
  options: PageOptions,
  slow: number,
  watch: Watch = trace,
): Promise<Trace> =>
  stage.withBlank(options, async (page, origin) => {
    await page.emulateCPUThrottling(slow);
    return watch(page, async () => {
      await page.goto(origin);
      await page.waitForNetworkIdle();
    });
  });
