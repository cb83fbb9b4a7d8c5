import { rollup } from 'rollup';
import { describe, expect, it } from 'vitest';
import { stripSourceTexts } from '../../../scripts/rollup-strip-source-texts.mjs';

/** What the bundle holds of one module after the plugin. */
async function build(code: string): Promise<string> {
  const bundle = await rollup({
    input: 'entry',
    external: /^(@lit|lit)/,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? code : null),
      },
      stripSourceTexts(),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}

describe('strip source texts', () => {
  it('drops a plain text and keeps its id', async () => {
    const code = await build(
      `import { msg } from '@lit/localize';
       export const pay = () => msg('Pay now', { id: 'balance.pay.action' });`,
    );
    expect(code).toContain(`msg('', { id: 'balance.pay.action' })`);
    expect(code).not.toContain('Pay now');
  });

  it('drops the text between expressions and keeps them in their order', async () => {
    const code = await build(
      `import { html } from 'lit';
       import { msg, str } from '@lit/localize';
       export const due = (a, b) => msg(str\`Pay \${a} by \${b.day()} please\`, { id: 'x.due' });
       export const rich = (a) => msg(html\`Only <b>\${a}</b> left\`, { id: 'x.rich' });`,
    );
    expect(code).toContain("msg(str`${a}${b.day()}`, { id: 'x.due' })");
    expect(code).toContain("msg(html`${a}`, { id: 'x.rich' })");
    expect(code).not.toMatch(/please|Only|<b>/);
  });

  it('finds messages inside expressions of others and under another name', async () => {
    const code = await build(
      `import { msg as m, str } from '@lit/localize';
       export const f = (x) => m(str\`Outer \${m('Inner', { id: 'i' })} \${x}\`, { id: 'o' });`,
    );
    expect(code).toContain("msg(str`${msg('', { id: 'i' })}${x}`, { id: 'o' })");
  });

  it('leaves alone what is no message', async () => {
    const code = await build(
      `import { msg } from '@lit/localize';
       const other = (text) => text;
       export const f = () => [msg('A message', { id: 'x' }), other('No message', { id: 'x' })];`,
    );
    expect(code).toContain(`other('No message'`);
  });

  it('refuses a message without an id', async () => {
    const built = build(
      `import { msg } from '@lit/localize'; export const f = () => msg('No id');`,
    );
    await expect(built).rejects.toThrow('This message has no id');
  });
});
