import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Runs the command as a person does. */
function kulanz(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'src/cli/kulanz.ts', ...args];
    execFile(process.execPath, command, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('kulanz', () => {
  it('names its commands when it is asked for an unknown one', async () => {
    const { code, stderr } = await kulanz('lint-copi');
    expect(code).toBe(2);
    expect(stderr).toContain('unknown command "lint-copi"');
    expect(stderr).toContain('lint-copy');
  });
});

describe('kulanz lint-copy', () => {
  it('fails a threat in a telco’s wording by file, key and rule', async () => {
    const path = await file('bad.json', { de: { 'plan.offers.title': 'Letzte Mahnung' } });
    const { code, stdout } = await kulanz('lint-copy', path);
    expect(code).toBe(1);
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toBe(
      `${path}:plan.offers.title: L6 error: a threat: "Letzte Mahnung"; ` +
        'better: Lassen Sie uns gemeinsam eine Lösung finden.',
    );
    expect(lines.at(-1)).toBe('de: 1 messages, 1 sentences, 2 words; 1 errors, 0 warnings');
  });

  it('passes kind words and a legal text with its reason, and answers JSON', async () => {
    const words = await file('good.json', {
      de: { 'legal.notice.text': 'Sie können gerichtlichen Schutz beantragen.' },
      en: { 'plan.offers.title': 'Three ways we can help' },
    });
    const reasons = await file('reasons.json', { 'legal.notice.text': 'TKG §61(4)' });
    const { code, stdout } = await kulanz('lint-copy', words, '--reasons', reasons, '--json');
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
    const { code, stderr } = await kulanz('lint-copy', path);
    expect(code).toBe(2);
    expect(stderr).toContain(path);
    expect(stderr).not.toContain('    at ');
  });

  it('finds no error in the words of this project', async () => {
    const { code, stdout } = await kulanz('lint-copy');
    expect(stdout).not.toContain(' error: ');
    expect(code).toBe(0);
  });
});
