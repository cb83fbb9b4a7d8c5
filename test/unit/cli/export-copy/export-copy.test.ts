import { describe, expect, it } from 'vitest';
import { asCsv, asJson, asXliff, copyRows } from '../../../../src/cli/export-copy/export-copy.js';

const rows = copyRows([
  {
    file: 'words.json',
    locale: 'en',
    texts: {
      'plan.offers.title': 'Plans, "fair" & <clear>\nfor {firstName} and {dueDate}, {firstName}',
      'plan.none.title': 'No plan',
    },
  },
]);

it('orders rows by key and names their values once', () => {
  expect(rows.map(({ key, placeholders }) => [key, placeholders])).toEqual([
    ['plan.none.title', []],
    ['plan.offers.title', ['firstName', 'dueDate']],
  ]);
});

describe('asCsv', () => {
  it('follows RFC 4180', () => {
    const [header, first, ...rest] = asCsv(rows).split('\r\n');
    expect(header).toBe('locale,key,view,note,placeholders,text');
    expect(first).toBe(
      'en,plan.none.title,plan.none,' +
        'A heading. View: plan.none (plan chooser: there is no plan to choose).,,No plan',
    );
    expect(rest.join('\r\n')).toContain(
      ',firstName dueDate,"Plans, ""fair"" & <clear>\nfor {firstName} and {dueDate}, {firstName}"\r\n',
    );
  });
});

describe('asXliff', () => {
  it('escapes text and keeps values apart from it', () => {
    const xliff = asXliff(rows);
    expect(xliff).toContain('<file source-language="en" original="kulanz" datatype="plaintext">');
    expect(xliff).toContain(
      'Plans, "fair" &amp; &lt;clear&gt;\nfor <x id="firstName" equiv-text="{firstName}"/> and',
    );
    expect(xliff.match(/<note>/g)).toHaveLength(2);
  });
});

it('gives JSON that reads back', () => {
  expect(JSON.parse(asJson(rows))).toEqual(rows);
});
