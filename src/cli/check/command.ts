import { writeFileSync } from 'node:fs';
import { contractVersion } from '../../core/contract/index.js';
import { painter } from '../paint.js';
import { originOf, readOptions, UsageError, wholeNumber } from '../read-options.js';
import { jsonReport, summary, textReport, type ReportHead } from './report.js';
import { runChecks, UnreachableError, type Progress } from './run.js';
import type { CheckOptions } from './subject.js';

export const usage = `Usage: kulanz check <base-url> --token <token> [--write] [--json] [--output report.json]

Looks whether a backend keeps the contract: <base-url>/v1 over HTTP, as a page calls it. Only reads,
preflights and quotes are sent, unless --write allows more. Tokens are taken from the environment as
well, so that no list of processes shows them, and neither they nor anything personal are printed.
  --token          of a customer (KULANZ_TOKEN)
  --foreign-token  of another account, whose ids must not be known (KULANZ_FOREIGN_TOKEN)
  --expired-token  one that has ended (KULANZ_EXPIRED_TOKEN)
  --staff-token    of the telco's own people (KULANZ_STAFF_TOKEN)
  --account        the account's own number, which must not be in ids, addresses or problems
  --origin         one of your pages, such as https://www.telco.example: CORS is looked at for it
  --write          for a test account: writes a message and withdraws it, sets preferences to what they
                   are, agrees to a plan and ends it, if that is offered
  --return-url     with --write: a page of yours; a payment is begun for it and given up
  --limits         uses up the limit of reads, to see what is said then; comes last
  --timeout        milliseconds for each answer; default 10000
  --json           the report as JSON on standard output
  --output         the report as JSON in a file
Exit code: 0 all passed, 1 findings, 2 wrong use, 3 not reached.`;

/**
 * `kulanz check`.
 * @throws {UsageError}
 */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      token: { type: 'string' },
      'foreign-token': { type: 'string' },
      'expired-token': { type: 'string' },
      'staff-token': { type: 'string' },
      account: { type: 'string' },
      origin: { type: 'string' },
      write: { type: 'boolean' },
      'return-url': { type: 'string' },
      limits: { type: 'boolean' },
      timeout: { type: 'string' },
      json: { type: 'boolean' },
      output: { type: 'string' },
    },
    1,
  );
  const token = tokenOf('token', values.token);
  if (token === undefined) throw new UsageError('--token or KULANZ_TOKEN is needed');
  const options: CheckOptions = {
    baseUrl: baseUrlOf(positionals[0]),
    token,
    foreignToken: tokenOf('foreign-token', values['foreign-token']),
    expiredToken: tokenOf('expired-token', values['expired-token']),
    staffToken: tokenOf('staff-token', values['staff-token']),
    account: values.account,
    origin: values.origin === undefined ? undefined : originOf('origin', values.origin),
    write: values.write ?? false,
    limits: values.limits ?? false,
    returnUrl: values['return-url'],
    timeoutMs: wholeNumber('timeout', values.timeout, 10_000, { least: 1, most: 600_000 }),
    onWait: (seconds) => tell(`waiting ${seconds} s, as the backend asks`),
  };
  const head: ReportHead = {
    baseUrl: options.baseUrl,
    contractVersion,
    mode: options.write ? 'write' : 'read-only',
  };
  try {
    const results = await runChecks(options, showProgress);
    clearProgress();
    const json = jsonReport(head, results);
    if (values.output !== undefined) save(values.output, json);
    console.log(values.json ? json : textReport(head, results, painter(process.stdout)));
    return summary(results).failed > 0 ? 1 : 0;
  } catch (error) {
    clearProgress();
    if (!(error instanceof UnreachableError)) throw error;
    console.error(`kulanz check: not reached: ${error.message}`);
    return 3;
  }
}

/** An option counts more than the environment. */
function tokenOf(option: string, given: string | undefined): string | undefined {
  const name = `KULANZ_${option.replace('-', '_').toUpperCase()}`;
  const token = given ?? process.env[name];
  if (token === undefined || token === '') return undefined;
  if (/^[\w.~+/-]+=*$/.test(token)) return token;
  throw new UsageError(`--${option} is no bearer token`);
}

/** With or without `/v1` and a slash at the end. */
function baseUrlOf(text: string | undefined): string {
  if (text === undefined)
    throw new UsageError('name the base URL, such as https://api.telco.example');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && !url.username && !url.password && !url.search && !url.hash;
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      'the base URL is such as https://api.telco.example, without user or query',
    );
  }
  return url.href.replace(/\/+$/, '').replace(/\/v1$/, '');
}

function save(file: string, json: string): void {
  try {
    writeFileSync(file, `${json}\n`);
  } catch (error) {
    throw new UsageError(`--output ${file}: ${String(error)}`, { cause: error });
  }
}

/** One line that is written over, and only where a person looks on. */
function showProgress({ done, of, id }: Progress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${done + 1}/${of} ${id}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
}

function tell(text: string): void {
  clearProgress();
  console.error(`kulanz check: ${text}`);
}
