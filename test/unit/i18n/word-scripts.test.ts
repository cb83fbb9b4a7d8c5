import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let project = '';

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'kulanz-project-'));
  await symlink(resolve('node_modules'), join(project, 'node_modules'));
  const config = JSON.parse(await readFile('lit-localize.json', 'utf8'));
  const targetLocales = ['de', 'de-x-du', 'en'];
  await writeFile(join(project, 'lit-localize.json'), JSON.stringify({ ...config, targetLocales }));
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  // Messages are found without the types of the page, and in half the time.
  const compilerOptions = { module: 'ESNext', moduleResolution: 'bundler', noLib: true, types: [] };
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
});
afterEach(() => rm(project, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), `import { msg, str } from '@lit/localize';\n${text}`);
}

const read = (path: string) => readFile(join(project, path), 'utf8');
const words = (locale: string) => read(`src/i18n/generated/locales/${locale}.ts`);

interface Outcome {
  readonly code: number;
  readonly output: string;
}

function run(script: string, ...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    const command = [resolve(`scripts/${script}.mjs`), ...args];
    execFile(process.execPath, command, { cwd: project }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), output: stdout + stderr });
    });
  });
}

const set = (...args: string[]) => run('set-words', ...args);
const check = () => run('build-locales', '--check');

describe('adding words', { timeout: 60_000 }, () => {
  it('goes from code to translation to generated words', async () => {
    await write(
      'src/elements/a/a.ts',
      'export const due = (amount: string, dueDate: string) =>\n' +
        "  msg(str`${amount} is due on ${dueDate}`, { id: 'a.home.due.text' });\n" +
        "export const title = () => msg('Pay & see', { id: 'a.home.title' });",
    );
    await write(
      'src/elements/a/views/pay.ts',
      "export const more = () => msg('More', { id: 'a.pay.title' });\n" +
        "export const title = () => msg('Pay & see', { id: 'a.home.title' });",
    );
    expect((await set()).output).toContain('xliff/de.xlf: a.home.title is missing');

    await writeFile(
      join(project, 'de.json'),
      JSON.stringify({
        'a.home.due.text': { de: 'Bis {dueDate} sind {amount} offen' },
        'a.home.title': { de: 'Zahlen & sehen' },
        'a.pay.title': { de: 'Mehr `davon`, für $5' },
      }),
    );
    await set(join(project, 'de.json'));
    expect(await check()).toMatchObject({ code: 0 });

    expect(await words('de')).toContain("'a.home.title': 'Zahlen & sehen'");
    expect(await words('de')).toContain("'a.home.due.text': str`Bis ${1} sind ${0} offen`");
    expect(await words('de')).not.toContain('a.pay.title');
    expect(await words('de.a')).toContain("'a.pay.title': 'Mehr `davon`, für $5'");
    expect(await words('en')).toContain("'a.home.due.text': str`${0} is due on ${1}`");

    await writeFile(join(project, 'src/i18n/generated/locales/de.ts'), '');
    expect(await check()).toMatchObject({ code: 1 });
  });

  it('shares with Du what addresses nobody, and misses all else', async () => {
    const ids = ['plain', 'toYou', 'later'].map((name) => `a.home.${name}.text`);
    await write(
      'src/elements/a/a.ts',
      ids.map((id, n) => `export const m${n} = () => msg('${n}', { id: '${id}' });`).join('\n'),
    );
    await set('a.home.plain.text', 'de=Alles ist bezahlt.');
    await set('a.home.toYou.text', 'de=Sprechen Sie mit uns.');
    await set('a.home.later.text', 'de=Der Plan läuft.');
    expect(await words('de-x-du')).toContain("'a.home.plain.text': 'Alles ist bezahlt.'");

    const missing = await check();
    expect(missing.code).toBe(1);
    expect(missing.output).toContain('xliff/de-x-du.xlf: a.home.toYou.text is missing');
    expect(missing.output).not.toContain('a.home.plain.text');

    await set('a.home.toYou.text', 'de-x-du=Sprich mit uns.');
    expect(await check()).toMatchObject({ code: 0 });

    // What was shared follows the formal text, until that one addresses somebody.
    await set('a.home.plain.text', 'de=Es ist nichts offen.');
    expect(await words('de-x-du')).toContain('Es ist nichts offen.');
    const refused = await set('a.home.later.text', 'de=Ihr Plan läuft.');
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('a.home.later.text: de-x-du needs words of its own');
    expect(await words('de')).toContain('Der Plan läuft.');
  });

  it('gives each tag the words of its own later views, and shares those of several', async () => {
    const message = (id: string) => `export const m = () => msg('More', { id: '${id}' });\n`;
    await write('src/elements/a/views/pay.ts', message('a.pay.title') + message('a.both.title'));
    await write('src/elements/b/views/pay.ts', message('b.pay.title') + message('a.both.title'));
    await write('src/elements/parts/later/why.ts', message('a.why.title'));
    await write('src/staff/brief.ts', message('b.pay.title') + message('a.brief.title'));
    await set();
    const idsOf = async (part: string) => (await words(part)).match(/(?<=')\w\.\w+\.title/g) ?? [];
    expect(await idsOf('en.a')).toEqual(['a.pay.title']);
    expect(await idsOf('en.shared')).toEqual(['a.both.title', 'a.why.title', 'b.pay.title']);
    expect(await idsOf('en')).toEqual([]);
    expect(await read('src/i18n/generated/staff/en.ts')).toContain('a.brief.title');
  });

  it('refuses a translation that loses or invents a value, or departs from the code', async () => {
    await write(
      'src/elements/a/a.ts',
      "export const due = (amount: string) => msg(str`${amount} is open`, { id: 'a.home.text' });",
    );
    const refused = [
      await set('a.home.text', 'de=Nichts offen'),
      await set('a.home.text', 'de={amount} von {total} offen'),
      await set('a.home.text', 'en={amount} open'),
    ];
    expect(refused.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(refused[0]?.output).toContain('needs {amount}');
    expect(refused[1]?.output).toContain('a value that the code lacks');
    expect(refused[2]?.output).toContain('change the en text in the code');
  });

  it('refuses messages without an id, with markup or with unnamed values', async () => {
    await write(
      'src/elements/a/a.ts',
      "import { html } from 'lit';\n" +
        "export const a = () => msg('No id');\n" +
        "export const b = () => msg(html`<b>Bold</b>`, { id: 'a.home.title' });\n" +
        "export const c = (x: { y: number }) => msg(str`${x.y} more`, { id: 'a.home.text' });",
    );
    const { code, output } = await set();
    expect(code).toBe(1);
    expect(output).toContain('give the message an id');
    expect(output).toContain('messages are text');
    expect(output).toContain('name the value first');
  });

  it('drops nothing while a file does not parse', async () => {
    const good = "export const a = () => msg('Hello', { id: 'a.home.title' });";
    await write('src/elements/a/a.ts', good);
    await set('a.home.title', 'de=Guten Tag');
    await write('src/elements/a/a.ts', `${good}\nexport const = ;`);
    expect((await set()).code).toBe(1);
    expect(await read('xliff/de.xlf')).toContain('Guten Tag');
  });

  it('loses no word when several people add at once', async () => {
    const ids = ['first', 'second', 'third'].map((name) => `a.home.${name}.label`);
    await write(
      'src/elements/a/a.ts',
      ids
        .map((id, n) => `export const m${n} = () => msg('Text ${n}', { id: '${id}' });`)
        .join('\n'),
    );
    const outcomes = await Promise.all(ids.map((id) => set(id, `de=Wort für ${id}`)));
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
    for (const id of ids) expect(await words('de')).toContain(`Wort für ${id}`);
    expect(await check()).toMatchObject({ code: 0 });
  });
});
