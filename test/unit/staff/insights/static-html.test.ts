import { html, nothing, svg } from 'lit';
import { describe, expect, it } from 'vitest';
import { staticHtml } from '../../../../src/staff/insights/static-html.js';

const hostile = `<img src=x onerror="alert('1')">&`;
const harmless = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;';

describe('a template as text', () => {
  it('has texts, numbers, lists and templates where they stand', () => {
    const rows = ['a', 1].map((cell) => html`<b>${cell}</b>`);
    expect(staticHtml(html`<p>${rows}${svg`<circle r="5" />`}${0}</p>`)).toBe(
      '<p><b>a</b><b>1</b><circle r="5" />0</p>',
    );
  });

  it.each([[nothing], [undefined], [null], ['']])('shows nothing for %s', (value) => {
    expect(staticHtml(html`<p>${value}</p>`)).toBe('<p></p>');
  });

  it('has attributes, whole and in parts; without a value they are not there', () => {
    const [name, none] = ['a b', nothing];
    expect(staticHtml(html`<p class=${name} id="x-${1}-y" lang=${none} title="t">${2}</p>`)).toBe(
      '<p class="a b" id="x-1-y" title="t">2</p>',
    );
  });

  it('lets no text become markup, wherever it stands', () => {
    expect(staticHtml(html`<p title=${hostile} id="a${hostile}">${hostile}</p>`)).toBe(
      `<p title="${harmless}" id="a${harmless}">${harmless}</p>`,
    );
  });

  it.each([
    ['an event', html`<button @click=${() => undefined}>Save</button>`],
    ['a property', html`<input .value=${'a'} />`],
    ['a boolean attribute', html`<details ?open=${true}></details>`],
    ['a function', html`<p>${() => 'a'}</p>`],
    ['an object', html`<p>${{}}</p>`],
  ])('refuses %s, which needs a script', (_what, template) => {
    expect(() => staticHtml(template)).toThrow(TypeError);
  });
});
