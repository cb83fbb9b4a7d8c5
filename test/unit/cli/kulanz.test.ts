import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kulanz-words-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Runs the command as a person does. */
function run(args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((done) => {
    const command = ['--import', tsx, resolve('src/cli/kulanz.ts'), ...args];
    execFile(process.execPath, command, { cwd }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const kulanz = (...args: string[]) => run(args, '.');

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('kulanz', { timeout: 60_000 }, () => {
  it('names its commands when it is asked for an unknown one', async () => {
    const { code, stderr } = await kulanz('lint-copi');
    expect(code).toBe(2);
    expect(stderr).toContain('unknown command "lint-copi"; did you mean lint-copy?');
    expect(stderr).toContain('export-copy');
  });

  it('says which version it is', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(await kulanz('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('tells how it and each command is used', async () => {
    const { code, stdout } = await kulanz('--help');
    expect(code).toBe(0);
    const names = [...stdout.matchAll(/^ {2}([\w-]+) /gm)].map(([, name = '']) => name);
    expect(names).toEqual(['init', 'mock', 'gateway', 'check', 'lint-copy', 'export-copy']);
    const help = await kulanz('help', 'mock');
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/^Usage: kulanz mock /);
  });

  it('refuses what is written wrongly in one line, and says where to look', async () => {
    expect(await kulanz('mock', '--prot', '1')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        "kulanz mock: Unknown option '--prot'; did you mean --port?\n" +
        'kulanz mock --help tells how it is used.\n',
    });
  });
});

describe('kulanz mock', { timeout: 60_000 }, () => {
  it('serves until it is interrupted, and prints what to paste', async () => {
    const command = ['--import', tsx, resolve('src/cli/kulanz.ts'), 'mock', '--port', '0'];
    const mock = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(mock, 'close');
    let printed = '';
    for await (const chunk of mock.stdout) {
      printed += String(chunk);
      if (!printed.includes('Ctrl-C')) continue;
      const baseUrl = /Base URL {2}(\S+)/.exec(printed)?.[1] ?? '';
      const headers = { authorization: 'Bearer overdue' };
      expect((await fetch(`${baseUrl}/v1/session`, { headers })).status).toBe(200);
      expect(printed).toContain(`base-url="${baseUrl}"`);
      mock.kill('SIGINT');
    }
    expect(await ended).toEqual([0, null]);
  });
});

describe('kulanz lint-copy', { timeout: 60_000 }, () => {
  it('fails a threat in a telco’s wording by file, key and rule', async () => {
    const path = await file('bad.json', { de: { 'plan.offers.title': 'Letzte Mahnung' } });
    const { code, stdout } = await kulanz('lint-copy', '--wording', path);
    expect(code).toBe(1);
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toBe(
      `${path}:1:plan.offers.title: L6 error a threat: "Letzte Mahnung" -> ` +
        'Lassen Sie uns gemeinsam eine Lösung finden.',
    );
    expect(stdout).toContain('cannot certify "Leichte Sprache"');
    expect(lines.at(-1)).toBe('de: 1 messages, 1 sentences, 2 words; 1 errors, 0 warnings');
  });

  it('passes kind words and a legal text with its reason, and answers JSON', async () => {
    const words = await file('good.json', {
      de: { 'legal.notice.text': 'Sie können gerichtlichen Schutz beantragen.' },
      en: { 'plan.offers.title': 'Three ways we can help' },
    });
    const reasons = await file('reasons.json', { 'legal.notice.text': 'TKG §61(4)' });
    const { code, stdout } = await kulanz(
      'lint-copy',
      '--wording',
      words,
      '--reasons',
      reasons,
      '--json',
    );
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as { findings: unknown[]; figures: { locale: string }[] };
    expect(report.findings).toEqual([]);
    expect(report.figures.map(({ locale }) => locale)).toEqual(['de', 'en']);
  });

  it.each([
    ['a page instead of words', '<!doctype html>'],
    ['a list', '[]'],
    ['a key that is no text', '{"de":{"plan.offers.title":7}}'],
  ])('refuses %s by name', async (_, content) => {
    const path = await file('wrong.json', content);
    const { code, stderr } = await kulanz('lint-copy', '--wording', path);
    expect(code).toBe(2);
    expect(stderr).toContain(path);
    expect(stderr).not.toContain('    at ');
  });

  it('reads the catalogues of a project, with values, and misses no key', async () => {
    const xliff = (locale: string, units: string) =>
      `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">` +
      `<file target-language="${locale}" source-language="en-x-source" original="x" datatype="plaintext">` +
      `<body>${units}</body></file></xliff>`;
    const unit = (id: string, target: string) =>
      `<trans-unit id="${id}"><source>x</source><target>${target}</target></trans-unit>`;
    await mkdir(join(folder, 'xliff'));
    await copyFile('lit-localize.json', join(folder, 'lit-localize.json'));
    await file('xliff/de.xlf', xliff('de', unit('a.home.title', 'Letzte Mahnung')));
    const due = '<x id="0" equiv-text="${dueAmount}"/> &amp; more';
    await file(
      'xliff/en.xlf',
      xliff('en', unit('a.home.title', 'Hello') + unit('a.home.text', due)),
    );

    const { code, stdout } = await run(['lint-copy', '--locale', 'de', '--locale', 'en'], folder);
    expect(code).toBe(1);
    expect(
      stdout
        .split('\n')
        .slice(0, 3)
        .map((line) => line.split(' ', 2).join(' ')),
    ).toEqual([
      'xliff/de.xlf:1:a.home.title: L6',
      'xliff/de.xlf:a.home.text: L13',
      'xliff/en.xlf:1:a.home.text: L10',
    ]);
    expect(stdout).toContain('"{dueAmount}"');
  });
});

describe('kulanz lint-copy', { timeout: 60_000 }, () => {
  it('prints the figures of each view, and judges one locale when it is asked to', async () => {
    const { code, stdout } = await kulanz('lint-copy', '--locale', 'de');
    expect(stdout).toMatch(/^de {6}balance\.pay .* LIX .* Amstad .* Wiener /m);
    expect(stdout).not.toContain('en: ');
    expect(code).toBe(0);
  });

  it('lets a glossary add words, and refuses one that it does not understand', async () => {
    const words = await file('brand.json', {
      de: { 'plan.offers.title': 'Mit FlexiPay24 zahlen Sie später' },
    });
    const good = await file('glossary.json', { de: { brands: ['FlexiPay24'] } });
    expect(await kulanz('lint-copy', '--wording', words)).toMatchObject({ code: 1 });
    expect(await kulanz('lint-copy', '--wording', words, '--glossary', good)).toMatchObject({
      code: 0,
    });
    const wrong = await file('wrong-glossary.json', { de: { threats: ['Endspurt'] } });
    const { code, stderr } = await kulanz('lint-copy', '--glossary', wrong);
    expect(code).toBe(2);
    expect(stderr).toContain('de.threats');
  });
});

describe('kulanz export-copy', { timeout: 60_000 }, () => {
  const key = 'balance.returned.text';

  it('gives the same sentences as JSON, with view, note and names of values', async () => {
    const { code, stdout } = await kulanz('export-copy', '--format', 'json', '--locale', 'de');
    expect(code).toBe(0);
    const rows = JSON.parse(stdout) as { key: string; locale: string }[];
    expect(rows.map((row) => row.key)).toEqual(rows.map((row) => row.key).sort());
    expect(rows.find((row) => row.key === key)).toEqual({
      locale: 'de',
      key,
      view: 'balance.returned',
      note: expect.stringContaining('the bank sent a direct debit back') as string,
      placeholders: ['returnedDate'],
      text: expect.stringContaining('{returnedDate}') as string,
    });
  });

  it('puts a telco’s own texts in place of ours', async () => {
    const words = await file('own.json', { de: { [key]: 'Am {returnedDate} kam nichts an.' } });
    const { stdout } = await kulanz('export-copy', '--format', 'csv', '--wording', words);
    expect(stdout).toContain(',returnedDate,Am {returnedDate} kam nichts an.\r\n');
  });

  it.each([
    [['export-copy'], '--format is one of json, csv, xliff'],
    [['export-copy', '--format', 'pdf'], '--format is one of json, csv, xliff'],
    [['export-copy', '--format', 'csv', '--locale', 'xx'], 'xx is none of de'],
    [['export-copy', '--form'], "Unknown option '--form'"],
  ])('%j is wrong use', async (args, reason) => {
    const { code, stderr } = await kulanz(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });
});
