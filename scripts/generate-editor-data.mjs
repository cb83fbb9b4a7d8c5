// @ts-check
/**
 * What editors and frameworks need, made from `dist/custom-elements.json`: VS Code's custom data, web-types
 * for JetBrains, types of the tags in JSX (React 19), Vue and Svelte, wrappers for React, and `llms.txt`.
 * Part of `npm run build`. The generators on npm wrote types that do not compile here: events as
 * `CustomEvent`, names imported twice or from the wrong entry.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cssData, htmlData, webTypes } from './editors/editor-data.mjs';
import { jsxTypes, svelteTypes, tagTypes, vueTypes } from './editors/framework-types.mjs';
import { llmsText } from './editors/llms-text.mjs';
import { reactIndex, reactWrapper } from './editors/react-wrappers.mjs';
import { readTags } from './editors/tags.mjs';

const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));
const tags = readTags(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')));
// No page for customers has anything of the staff's.
const forCustomers = tags.filter(({ room }) => room === 'elements');
/** What only TypeScript reads may be imported all the same. */
const noCode = 'export {};\n';

/** @param {unknown} data */
const json = (data) => `${JSON.stringify(data, null, 2)}\n`;

/** @type {Record<string, string>} */
const files = {
  'html-data.json': json(htmlData(tags)),
  'css-data.json': json(cssData(tags)),
  'web-types.json': json(webTypes(tags, packageJson)),
  'llms.txt': llmsText(tags, packageJson),
  'frameworks/tags.d.ts': tagTypes(tags),
  'frameworks/jsx.d.ts': jsxTypes(tags),
  'frameworks/jsx.js': noCode,
  'frameworks/vue.d.ts': vueTypes(tags),
  'frameworks/vue.js': noCode,
  'frameworks/svelte.d.ts': svelteTypes(tags),
  'frameworks/svelte.js': noCode,
  'react/index.js': reactIndex(forCustomers),
  'react/index.d.ts': reactIndex(forCustomers),
  ...Object.fromEntries(forCustomers.flatMap((tag) => Object.entries(reactWrapper(tag)))),
};
for (const [name, text] of Object.entries(files)) {
  const file = join('dist', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
