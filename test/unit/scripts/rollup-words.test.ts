import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { beforeAll, describe, expect, it } from 'vitest';
import { words, wordsOf } from '../../../scripts/rollup-words.mjs';
import { readWords, shortIdsOf } from '../../../scripts/support/words.mjs';

let shortIds: Map<string, string>;
/** A message of words alone, and one with two values. */
let textId: string;
let valuesId: string;
let germanText: string;
/** One whose two values stand the other way round in German. */
let turnedId: string;

beforeAll(async () => {
  const catalogue = await readWords();
  shortIds = shortIdsOf(catalogue);
  const german = (id: string) => catalogue.template('de', id) ?? '';
  textId = catalogue.ids.find((id) => typeof german(id) === 'string') ?? '';
  germanText = german(textId) as string;
  const withOrder = (order: string) =>
    catalogue.ids.find((id) => {
      const template = german(id);
      return typeof template === 'object' && template.values.join() === order;
    }) ?? '';
  valuesId = withOrder('0,1');
  turnedId = withOrder('1,0');
});

interface Built {
  readonly locale?: string;
  readonly isOnly?: boolean;
  readonly isMinified?: boolean;
}

/** What the file holds of one module, with the words of a locale inside or with none. */
async function build(
  code: string,
  { locale, isOnly = false, isMinified }: Built = {},
): Promise<string> {
  const bundle = await rollup({
    input: 'entry',
    external: /^(@lit|lit)/,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? code : null),
      },
      words({ isBuiltIn: locale !== undefined, isOnly }),
    ],
  });
  const { output } = await bundle.generate({
    format: 'es',
    plugins: [isMinified && terser({ module: true }), wordsOf({ locale, isOnly })],
  });
  return output[0].code;
}

const message = (text: string, id = textId) =>
  `import { msg, str } from '@lit/localize';
   export const f = (amount, day) => msg(${text}, { id: '${id}' });`;

describe('words of a script-tag file', () => {
  it('drops source texts and keeps ids, short ones', async () => {
    const code = await build(message(`'All is paid'`));
    expect(code).toContain(`msg("", { id: "${shortIds.get(textId)}" })`);
    expect(code).not.toMatch(new RegExp(`All is paid|${textId}`));
  });

  it('keeps values in their order', async () => {
    const code = await build(message('str`Next ${amount}, due ${day.long()}.`', valuesId));
    expect(code).toContain('msg(str`${amount}${day.long()}`');
  });

  it('puts the words of the built-in locale where the message stands', async () => {
    expect(await build(message(`'All is paid'`), { locale: 'de' })).toContain(
      `msg(${JSON.stringify(germanText)}`,
    );
    const code = message('str`Next ${amount}, due ${day}.`', valuesId);
    expect(await build(code, { locale: 'de' })).toMatch(/msg\(str`.+\$\{amount\}.+\$\{day\}.+`/);
  });

  it('puts the text alone into a file that speaks no other locale', async () => {
    const only = { locale: 'de', isOnly: true };
    expect(await build(message(`'All is paid'`), only)).toContain(
      `=> ${JSON.stringify(germanText)}`,
    );
    const code = await build(message('str`Next ${amount}, due ${day}.`', valuesId), only);
    expect(code).toMatch(/=> `.+\$\{amount\}.+\$\{day\}.+`/);
    expect(code).not.toContain('msg(');
  });

  it('says so where the locale has the values in another order', async () => {
    const code = message('str`Next ${amount}, due ${day}.`', turnedId);
    const built = await build(code, { locale: 'de' });
    expect(built).toMatch(/msg\(\{strTag:1,strings:\[.+\],values:\[amount,day\],order:\[1,0\]\}/);
    expect(await build(code, { locale: 'de', isOnly: true })).toMatch(
      /=> `.*\$\{day\}.+\$\{amount\}.*`/,
    );
  });

  it('reaches a text that the minifier has moved into another one', async () => {
    const code = `import { msg, str } from '@lit/localize';
      export const f = (day) => {
        const amount = msg('All is paid', { id: '${textId}' });
        return msg(str\`Next \${amount}, due \${day}.\`, { id: '${valuesId}' });
      };`;
    const built = await build(code, { locale: 'de', isOnly: true, isMinified: true });
    expect(built).toContain(germanText);
    expect(built).not.toMatch(/⟦|__words/);
  });

  it('finds messages under another name', async () => {
    const code = await build(
      `import { msg as m } from '@lit/localize'; export const f = () => m('x', { id: '${textId}' });`,
      { locale: 'en' },
    );
    expect(code).not.toContain("'x'");
  });

  it('leaves alone what is no message', async () => {
    const code = await build(
      `import { msg } from '@lit/localize';
       const other = (text) => text;
       export const f = () => [msg('x', { id: '${textId}' }), other('y', { id: '${textId}' })];`,
    );
    expect(code).toContain(`other('y'`);
  });

  it('refuses a message without an id, or without words', async () => {
    const noId = `import { msg } from '@lit/localize'; export const f = () => msg('No id');`;
    await expect(build(noId)).rejects.toThrow('This message has no id');
    await expect(build(message(`'x'`, 'no.such.text'))).rejects.toThrow(
      'No words for "no.such.text"',
    );
  });

  it('gives every id a short name of its own', () => {
    expect(new Set(shortIds.values()).size).toBe(shortIds.size);
  });
});
