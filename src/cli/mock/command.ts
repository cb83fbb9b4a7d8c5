import { contractVersion } from '../../core/contract/index.js';
import type { CollectionsHandler } from '../../gateway/http/index.js';
import { startFaultServer, type FaultServer } from '../../testing/fault-server/index.js';
import { scenarioNames, type ScenarioName } from '../../testing/index.js';
import { nearMiss } from '../near-miss.js';
import { originOf, readOptions, UsageError, wholeNumber } from '../read-options.js';
import { readFaults } from './fault-file.js';
import { createMock } from './mock-backend.js';

const usualPort = 8390;

/** Where the servers of frameworks and editors show pages. */
const usualPages = [3000, 4200, 5173, 5174, 8000, 8080].flatMap((port) => [
  `http://localhost:${port}`,
  `http://127.0.0.1:${port}`,
]);

export const usage = `Usage: kulanz mock [--scenario overdue] [--port ${usualPort}] [--cors-origin http://localhost:1234]
                   [--locale de-DE] [--delay 300] [--faults rules.json] [--limits] [--list]

Serves the contract on this machine, with invented accounts in memory, until Ctrl-C. Every scenario is
a token: "overdue" is an account with two overdue bills. "overdue+mine" is one of your own in the same
state, "overdue.strong" has just proved who they are, "overdue.expired" is a token that has ended.
Payments lead to a page that asks how they shall end.
  --scenario     the one of the snippet
  --list         prints the names of all scenarios, and ends
  --port         ${usualPort}; 0 picks a free one
  --cors-origin  a page that may call, and payments may return to; may be given more than once.
                 Default: localhost and 127.0.0.1 with ports 3000, 4200, 5173, 5174, 8000, 8080
  --locale       language and country of the accounts, such as sv-SE
  --delay        milliseconds before each answer
  --faults       a file with rules of the fault server: [{ "method", "path", "from", "to",
                 "fault": { "kind": "answer", "status": 503 } }]
  --limits       the contract's limits count (60 reads a minute and so on)
Exit code: 0 ended, 2 wrong use.`;

/**
 * `kulanz mock`.
 * @throws {UsageError}
 */
export async function mockCommand(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, {
    scenario: { type: 'string' },
    list: { type: 'boolean' },
    port: { type: 'string' },
    'cors-origin': { type: 'string', multiple: true },
    locale: { type: 'string' },
    delay: { type: 'string' },
    faults: { type: 'string' },
    limits: { type: 'boolean' },
  });
  if (values.list) {
    console.log(scenarioNames.join('\n'));
    return 0;
  }
  const scenario = scenarioOf(values.scenario ?? 'overdue');
  const { locale = 'de-DE' } = values;
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(locale)) throw new UsageError('--locale is such as de-DE');
  const pageOrigins = values['cors-origin']?.map((text) => originOf('cors-origin', text));
  const ms = wholeNumber('delay', values.delay, 0, { least: 0, most: 600_000 });
  const rules = [
    ...(values.faults === undefined ? [] : readFaults(values.faults)),
    ...(ms > 0 ? [{ fault: { kind: 'delay', ms } } as const] : []),
  ];

  const mock: { answer?: CollectionsHandler } = {};
  const server = await listen(
    wholeNumber('port', values.port, usualPort, { least: 0, most: 65_535 }),
    { rules, upstream: (request) => mock.answer?.(request) ?? Response.error() },
  );
  mock.answer = createMock({
    origin: server.baseUrl,
    pageOrigins: pageOrigins ?? usualPages,
    locale,
    hasLimits: values.limits ?? false,
  });
  console.log(welcome(server.baseUrl, scenario, locale));
  await interrupted();
  await server.close();
  return 0;
}

function scenarioOf(name: string): ScenarioName {
  const known = scenarioNames.find((each) => each === name);
  if (known !== undefined) return known;
  const meant = nearMiss(name, scenarioNames);
  const hint = meant === undefined ? '--list names them all' : `did you mean ${meant}?`;
  throw new UsageError(`no scenario "${name}"; ${hint}`);
}

async function listen(
  port: number,
  options: Omit<Parameters<typeof startFaultServer>[0], 'port'>,
): Promise<FaultServer> {
  try {
    return await startFaultServer({ ...options, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    throw new UsageError(`port ${port} cannot be had (${code}); --port 0 picks a free one`);
  }
}

function welcome(baseUrl: string, scenario: ScenarioName, locale: string): string {
  const [language = 'de'] = locale.split('-');
  return `Kulanz mock, contract ${contractVersion}

  Base URL  ${baseUrl}
  Token     ${scenario} (after a step-up: ${scenario}.strong)
  Others    kulanz mock --list names every scenario: each name is a token

Paste into a page:

<kulanz-provider base-url="${baseUrl}" payment-origins="${baseUrl}" locale="${language}">
  <kulanz-care></kulanz-care>
</kulanz-provider>
<script type="module">
  document.querySelector('kulanz-provider').getAccessToken = async ({ reason }) => ({
    accessToken: reason === 'step-up' ? '${scenario}.strong' : '${scenario}',
    expiresInSeconds: 300,
  });
</script>

Ctrl-C ends it.`;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
