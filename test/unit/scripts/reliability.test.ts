import { describe, expect, it } from 'vitest';
import { testsIn, type MarkedTest } from '../../../scripts/reliability/marked-tests.js';
import { page, untruths } from '../../../scripts/reliability/page.js';
import type { Row } from '../../../scripts/reliability/rows.js';

const row: Row = { number: 7, fault: 'A newer backend', promise: 'Neutral words' };
const everywhere: MarkedTest = {
  file: 'elements/x.test.ts',
  title: 'is neutral',
  rows: [7],
  engines: ['Chromium', 'Firefox', 'WebKit'],
};
const inNode: MarkedTest = { ...everywhere, engines: ['Node'] };

describe('marked tests', () => {
  const titles = (code: string) => testsIn('elements/x.test.ts', code).map(({ title }) => title);

  it('are named by their own title or by that of a group; a comment names none', () => {
    const code = `
      // it('faults row 1: in a comment', () => {});
      describe('faults row 7: a card', () => {
        describe('in a group', () => { it('is neutral', () => {}); });
        for (const x of [1]) it(\`\${x} is "neutral"\`, async () => {});
      });
      it('is about something else', () => {});
      it.each([1])('faults rows 21, 22: %s fits', () => {});
    `;
    expect(testsIn('elements/x.test.ts', code).map(({ rows }) => rows)).toEqual([
      [7],
      [7],
      [21, 22],
    ]);
    expect(titles(code)).toEqual([
      'a card › in a group › is neutral',
      'a card › … is "neutral"',
      '… fits',
    ]);
  });

  it.each([
    ['elements/x.test.ts', '', ['Chromium', 'Firefox', 'WebKit']],
    ['elements/x.test.ts', 'emulateMedia({})', ['Chromium']],
    ['unit/x.test.ts', '', ['Node']],
    ['faults/x.test.ts', '', ['Node']],
    ['stories/x.test.ts', '', ['Chromium']],
    ['e2e/x.test.ts', '', ['Node']],
  ])('%s with "%s" runs in %j', (file, body, engines) => {
    const [test] = testsIn(file, `it('faults row 1: x', () => { ${body} });`);
    expect(test?.engines).toEqual(engines);
  });

  it('of whole sites run where their imports say', () => {
    const test = `it('faults row 1: x', () => {});`;
    const chromium = `import { openBrowser } from './support/browser.js'; ${test}`;
    const others = `describe.each(engines())('$name', () => { ${test} });`;
    expect(testsIn('e2e/x.test.ts', chromium)[0]?.engines).toEqual(['Chromium']);
    expect(testsIn('e2e/x.test.ts', others)[0]?.engines).toEqual(['Firefox', 'WebKit']);
  });
});

describe('the table of faults', () => {
  it('is true where each row has tests in each engine', () => {
    expect(untruths([row], [everywhere])).toEqual([]);
  });

  it('is untrue for a row without a test', () => {
    expect(untruths([row, { ...row, number: 8 }], [everywhere])).toEqual(['row 8 has no test']);
  });

  it('is untrue where an engine has none and no reason is given, or one too many', () => {
    const excepted = { ...row, exception: 'No browser has a part in it.' };
    expect(untruths([row], [inNode])).toEqual([
      'row 7 has no test in Chromium, Firefox, WebKit, and no reason why',
    ]);
    expect(untruths([excepted], [inNode])).toEqual([]);
    expect(untruths([excepted], [everywhere])).toHaveLength(1);
  });

  it('is untrue where a test names a row that there is not', () => {
    expect(untruths([row], [everywhere, { ...everywhere, rows: [99] }])).toEqual([
      'test/elements/x.test.ts: "is neutral" names row 99, which there is not',
    ]);
  });

  it('names all engines of a row, and each test with its own', () => {
    const { file, title } = everywhere;
    expect(page([row], [everywhere, inNode])).toEqual({
      rows: [
        {
          ...row,
          engines: ['Chromium', 'Firefox', 'WebKit', 'Node'],
          tests: [
            { file, title, engines: everywhere.engines },
            { file, title, engines: ['Node'] },
          ],
        },
      ],
    });
  });
});
