/**
 * A real server with faults before the whole backend, and a page that speaks to it over the network.
 * The commands behind it are in scripts/fault-server.mjs.
 */
import { executeServerCommand } from '@web/test-runner-commands';
import type { FaultRule } from '../../../src/testing/fault-server/index.js';
import type { ScenarioName } from '../../../src/testing/index.js';
import { TagPage, type TagPageOptions } from './tag-page.js';

/** A request as the server got it. */
export interface Received {
  /** Such as `GET /account`. */
  readonly operation: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `null` while it is not answered. */
  readonly end: 'answered' | 'cut' | 'hung-up' | null;
}

const started: string[] = [];
afterEach(async () => {
  for (const baseUrl of started.splice(0)) await command('stop', { baseUrl });
});

const command = <Answer>(name: string, payload: object): Promise<Answer> =>
  executeServerCommand<Answer, object>(`kulanz:fault-server:${name}`, payload);

export class FaultyBackend {
  readonly baseUrl: string;

  private constructor(baseUrl: string) {
    this.baseUrl = baseUrl;
  }

  /** Starts a server that ends with the test. */
  static async start(
    rules: readonly FaultRule[] = [],
    scenario: ScenarioName = 'planOffered',
  ): Promise<FaultyBackend> {
    const options = { scenario, rules, pageOrigin: location.origin };
    const baseUrl = await command<string>('start', options);
    started.push(baseUrl);
    return new FaultyBackend(baseUrl);
  }

  async setRules(rules: readonly FaultRule[]): Promise<void> {
    await command('rules', { baseUrl: this.baseUrl, rules });
  }

  /** @param operation all of them where none is named */
  async received(operation?: string): Promise<Received[]> {
    const all = await command<Received[]>('exchanges', { baseUrl: this.baseUrl });
    return all.filter((each) => operation === undefined || each.operation === operation);
  }

  /** Waits until something is so of the requests. */
  async comes(isSo: (all: Received[]) => boolean, what: string): Promise<void> {
    for (let turns = 0; !isSo(await this.received()); turns++) {
      if (turns === 400) throw new Error(`Never came: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

/** A page whose tag speaks to this server; what it shows first is not waited for. */
export async function placeOn(
  server: FaultyBackend,
  tag: string,
  options: TagPageOptions = {},
): Promise<TagPage> {
  const page = new TagPage(tag, {
    scenario: 'planOffered',
    serverUrl: server.baseUrl,
    ...options,
  });
  await page.place();
  page.connect();
  return page;
}
