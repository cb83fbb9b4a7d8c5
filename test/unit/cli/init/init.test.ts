import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { initCommand } from '../../../../src/cli/init/command.js';

let folder = '';
let printed = '';
let told = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kulanz-init-'));
  printed = '';
  told = '';
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation((text: string) => void (told += text));
});
afterEach(() => rm(folder, { recursive: true }));

const project = (packages: object, name = 'package.json') =>
  writeFile(join(folder, name), JSON.stringify(packages));

describe('kulanz init', () => {
  it('prints plain HTML without a package.json', async () => {
    expect(await initCommand([])).toBe(0);
    expect(printed).toBe(`<script type="module" src="/kulanz/0.1.0/autoload.js"></script>

<kulanz-provider
  base-url="https://collections.telco.example"
  token-url="/collections-token"
>
  <kulanz-care></kulanz-care>
</kulanz-provider>
`);
  });

  it.each([
    [{ dependencies: { react: '19' } }, 'For react', 'export function Kulanz()'],
    [{ dependencies: { react: '19', next: '16' } }, 'For next', "'use client';"],
    [{ dependencies: { vue: '3' } }, 'For vue', '<script setup>'],
    [{ devDependencies: { svelte: '5' } }, 'For svelte', "  import 'kulanz/care/define';"],
    [{ dependencies: { '@angular/core': '21' } }, 'For angular', 'CUSTOM_ELEMENTS_SCHEMA'],
    [{ dependencies: { lit: '3' } }, 'For html', 'autoload.js'],
  ])('finds the framework of %j', async (packages, framework, part) => {
    await project(packages);
    await initCommand([]);
    expect(told).toContain(framework);
    expect(printed).toContain(part);
    expect(printed).toContain('<kulanz-care></kulanz-care>');
  });

  it('tells TypeScript of the tags where React has to know them', async () => {
    await project({ dependencies: { react: '19' }, devDependencies: { typescript: '6' } });
    await initCommand([]);
    expect(printed).toContain("import type {} from 'kulanz/jsx';");
  });

  it('names the package manager of the folder', async () => {
    await project({ dependencies: { vue: '3' } });
    await project({}, 'pnpm-lock.yaml');
    await initCommand([]);
    expect(told).toContain('First: pnpm add kulanz.');
  });

  it('writes base URL, language and tags into a new file, and into no other', async () => {
    const file = join(folder, 'debt.html');
    const args = ['--base-url', 'https://a.example/', '--locale', 'de-x-du'];
    const tags = ['--tags', 'balance-card,kulanz-nps-prompt'];
    await initCommand([...args, ...tags, '--write', file]);
    const text = await readFile(file, 'utf8');
    expect(text).toContain('base-url="https://a.example"');
    expect(text).toContain('locale="de-x-du"');
    expect(text).toMatch(/<kulanz-balance-card>.*\n {2}<kulanz-nps-prompt>/);
    expect(printed).toBe('');
    expect(() => initCommand(['--write', file])).toThrow('is there already, and stays as it is');
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it.each([
    [['--tags', 'balance-crad'], 'did you mean balance-card?'],
    [['--base-url', 'telco'], '--base-url is such as'],
    [['--base-url', 'https://a.example/"><script>'], '--base-url is such as'],
    [['--locale', '"'], '--locale is a language tag'],
    [['--tag', 'care'], 'did you mean --tags?'],
  ])('refuses %j', (args, reason) => {
    expect(() => initCommand(args)).toThrow(reason);
  });

  it('refuses a package.json that is none', async () => {
    await writeFile(join(folder, 'package.json'), '{');
    expect(() => initCommand([])).toThrow('package.json: no readable JSON');
  });
});
