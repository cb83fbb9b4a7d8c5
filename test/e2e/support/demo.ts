import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Demo, type DemoOptions, launchDemo } from '../../../demo/launch.js';
import { cdnFolder } from '../../../scripts/cdn-files.mjs';

export interface TestDemo extends Demo {
  /** The browsers' reports of what the Content Security Policy stopped. */
  violations(): Promise<unknown[]>;
  /** What the processes wrote; for a test that fails. */
  readonly output: readonly string[];
}

/** The demo as `npm start` runs it, on free ports and data of its own. */
export async function startDemo(
  options: Partial<
    Pick<DemoOptions, 'backend' | 'brand' | 'bssVersion' | 'databaseUrl' | 'reset' | 'slowMs'>
  > = {},
): Promise<TestDemo> {
  if (!existsSync(join(cdnFolder, 'autoload.js'))) {
    throw new Error(`${cdnFolder}/autoload.js is not there: run "npm run build" first`);
  }
  const dataFolder = mkdtempSync(join(tmpdir(), 'kulanz-e2e-'));
  const output: string[] = [];
  const demo = await launchDemo({
    port: 0,
    dataFolder,
    testClock: true,
    tell: (line) => output.push(line),
    ...options,
  }).catch((error: unknown) => {
    throw new Error(output.join('\n'), { cause: error });
  });
  return {
    ...demo,
    output,
    async violations() {
      return (await (await fetch(`${demo.siteUrl}/csp-reports`)).json()) as unknown[];
    },
    async stop() {
      await demo.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
