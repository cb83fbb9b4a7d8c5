/**
 * Style sheets of the tags as one medium has them, in every engine: only Chromium can pretend to
 * print, so the condition of each rule is put in force or out of it by hand.
 */
import type { TagPage } from './tag-page.js';

const undo: (() => void)[] = [];
afterEach(() => {
  for (const each of undo.splice(0).reverse()) each();
});

/**
 * @param medium `print`, or a feature such as `(prefers-reduced-motion: reduce)`: rules that name it
 *   hold, rules that name another value of it or another medium do not
 */
export function inOneMedium(medium: string, page: TagPage): void {
  const feature = /^\(([\w-]+):/.exec(medium)?.[1];
  let found = 0;
  for (const rule of mediaRulesOf(page.root)) {
    const { mediaText } = rule.media;
    const isAbout = feature === undefined ? mediaText === medium : mediaText.includes(feature);
    if (!isAbout) continue;
    found += 1;
    rule.media.mediaText = mediaText === medium ? 'all' : 'not all';
    undo.push(() => (rule.media.mediaText = mediaText));
  }
  if (found === 0) throw new Error(`No rule is about ${medium}`);
}

function mediaRulesOf(root: ShadowRoot): CSSMediaRule[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const sheets = new Set([root, ...inner].flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets));
  return [...sheets].flatMap(({ cssRules }) =>
    [...cssRules].filter((rule) => rule instanceof CSSMediaRule),
  );
}
