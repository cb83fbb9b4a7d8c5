// @ts-check
/** @typedef {import('./tags.mjs').Tag} Tag */

/** @param {string} name of an event, such as `kulanz-file`; its prop is `onKulanzFile` */
const propOf = (name) => `on${name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;

/**
 * A component of React for a tag, which registers the tag; code and types.
 *
 * @param {Tag} tag
 * @returns {Record<string, string>} by file name
 */
export function reactWrapper({ tag, folder, className, summary, events }) {
  const element = `../elements/${folder}`;
  const types = [...new Set(events.map(({ type }) => type))].toSorted();
  return {
    [`react/${folder}.js`]: `'use client';
import { createComponent } from '@lit/react';
import * as react from 'react';
import '${element}/define.js';
import { ${className} as Tag } from '${element}/index.js';

/** ${summary} */
export const ${className} = /* @__PURE__ */ createComponent({
  react,
  tagName: '${tag}',
  elementClass: Tag,
  events: {
${events.map(({ name }) => `    ${propOf(name)}: '${name}',\n`).join('')}  },
});
`,
    [`react/${folder}.d.ts`]: `import type { EventName, ReactWebComponent } from '@lit/react';
import type { ${className} as Tag } from '${element}/index.js';
import type { ${types.join(', ')} } from '../index.js';

/** ${summary} */
export declare const ${className}: ReactWebComponent<
  Tag,
  {
${events.map(({ name, type, description }) => `    /** ${description} */\n    ${propOf(name)}: EventName<${type}>;\n`).join('')}  }
>;
`,
  };
}

/** @param {readonly Tag[]} tags */
export function reactIndex(tags) {
  return tags
    .map(({ folder, className }) => `export { ${className} } from './${folder}.js';\n`)
    .join('');
}
