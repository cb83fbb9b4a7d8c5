import { rollup } from 'rollup';
import { beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../../scripts/rollup-words.mjs';
import { readWords, shortIdsOf } from '../../../scripts/support/words.mjs';

let shortIds: Map<string, string>;
/** A message of words alone, and one with two values. */
let textId: string;
let valuesId: string;
let germanText: string;

beforeAll(async () => {
  const catalogue = await readWords();
  shortIds = shortIdsOf(catalogue);
  const german = (id: string) => catalogue.template('de', id) ?? '';
  textId = catalogue.ids.find((id) => typeof german(id) === 'string') ?? '';
  germanText = german(textId) as string;
  valuesId =
    catalogue.ids.find((id) => {
      const template = german(id);
      return typeof template === 'object' && template.values.join() === '0,1';
    }) ?? '';
});

/** What the bundle holds of one module after the plugin. */
async function build(code: string, builtIn?: string): Promise<string> {
  const bundle = await rollup({
    input: 'entry',
    external: /^(@lit|lit)/,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? code : null),
      },
      words(builtIn),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
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
    expect(await build(message(`'All is paid'`), 'de')).toContain(
      `msg(${JSON.stringify(germanText)}`,
    );
    expect(await build(message('str`Next ${amount}, due ${day}.`', valuesId), 'de')).toMatch(
      /msg\(str`.+\$\{amount\}.+\$\{day\}.+`/,
    );
  });

  it('finds messages under another name', async () => {
    const code = await build(
      `import { msg as m } from '@lit/localize'; export const f = () => m('x', { id: '${textId}' });`,
      'en',
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
    await expect(build(message(`'x'`, 'no.such.text'), 'de')).rejects.toThrow(
      'No words for "no.such.text"',
    );
  });

  it('gives every id a short name of its own', () => {
    expect(new Set(shortIds.values()).size).toBe(shortIds.size);
  });
});
