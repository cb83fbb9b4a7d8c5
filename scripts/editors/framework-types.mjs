// @ts-check
/** @typedef {import('./tags.mjs').Tag} Tag */

/**
 * Names and values of each tag, which the types of every framework are made of.
 *
 * @param {readonly Tag[]} tags
 */
export function tagTypes(tags) {
  const events = [...new Set(tags.flatMap((tag) => tag.events.map(({ type }) => type)))].toSorted();
  return [
    `import type {\n${events.map((name) => `  ${name},\n`).join('')}} from '../index.js';`,
    ...tags.map(
      ({ room, folder, className }) =>
        `import type { ${className} } from '../${room}/${folder}/index.js';`,
    ),
    `
/** What a tag takes and what it tells, by the tag's name. */
export interface KulanzTags {
${tags.map(tagEntry).join('\n')}
}

/** As attributes, properties and, after \`on\`, listeners: what a template may set. */
export type KulanzTagProps<T extends keyof KulanzTags> = {
  [A in KulanzTags[T]['attributes']]?: string | number | boolean | null | undefined;
} & {
  [P in KulanzTags[T]['properties']]?: KulanzTags[T]['element'][P & keyof KulanzTags[T]['element']] | undefined;
} & {
  [E in keyof KulanzTags[T]['events'] & string as \`on\${E}\`]?:
    ((event: KulanzTags[T]['events'][E]) => void) | undefined;
};
`,
  ].join('\n');
}

/** @param {Tag} tag */
function tagEntry({ tag, className, summary, attributes, properties, events }) {
  const names = new Set(properties.map(({ name }) => name));
  // A name that both have, such as \`theme\`, has the property's type.
  const only = attributes.filter(({ name }) => !names.has(name));
  return `  /** ${summary} */
  '${tag}': {
    element: ${className};
    attributes: ${union(only.map(({ name }) => name))};
    properties: ${union([...names])};
    events: { ${events.map(({ name, type }) => `'${name}': ${type};`).join(' ')} };
  };`;
}

/** @param {readonly string[]} names */
const union = (names) => names.map((name) => `'${name}'`).join(' | ') || 'never';

/**
 * @param {readonly Tag[]} tags
 * @param {(tag: string) => string} typeOf
 */
const members = (tags, typeOf) =>
  tags.map(({ tag }) => `      '${tag}': ${typeOf(tag)};`).join('\n');

/**
 * For React 19, which sets properties and listens to events of the platform.
 *
 * @param {readonly Tag[]} tags
 */
export function jsxTypes(tags) {
  return `import type { ClassAttributes, HTMLAttributes } from 'react';
import type { KulanzTagProps, KulanzTags } from './tags.js';

type Tag<T extends keyof KulanzTags> = ClassAttributes<KulanzTags[T]['element']> &
  Omit<HTMLAttributes<KulanzTags[T]['element']>, keyof KulanzTagProps<T>> & {
    class?: string | undefined;
  } & KulanzTagProps<T>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${members(tags, (tag) => `Tag<'${tag}'>`)}
    }
  }
}
`;
}

/**
 * For templates of Vue 3, as \`GlobalComponents\`.
 *
 * @param {readonly Tag[]} tags
 */
export function vueTypes(tags) {
  return `import type { HTMLAttributes } from 'vue';
import type { KulanzTagProps, KulanzTags } from './tags.js';

/** \`@kulanz-file\` in a template is \`onKulanzFile\`. */
type Camel<S extends string> = S extends \`\${infer A}-\${infer B}\` ? \`\${A}\${Capitalize<Camel<B>>}\` : S;
type Listeners<T extends keyof KulanzTags> = {
  [E in keyof KulanzTags[T]['events'] & string as \`on\${Capitalize<Camel<E>>}\`]?:
    ((event: KulanzTags[T]['events'][E]) => void) | undefined;
};

declare module 'vue' {
  interface GlobalComponents {
${members(
  tags,
  (tag) => `new () => { $props: KulanzTagProps<'${tag}'> & Listeners<'${tag}'> & HTMLAttributes }`,
).replace(/^ {6}/gm, '    ')}
  }
}
`;
}

/**
 * For Svelte 5.
 *
 * @param {readonly Tag[]} tags
 */
export function svelteTypes(tags) {
  return `import type { HTMLAttributes } from 'svelte/elements';
import type { KulanzTagProps, KulanzTags } from './tags.js';

type Tag<T extends keyof KulanzTags> = Omit<
  HTMLAttributes<KulanzTags[T]['element']>,
  keyof KulanzTagProps<T>
> &
  KulanzTagProps<T>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${members(tags, (tag) => `Tag<'${tag}'>`).replace(/^ {6}/gm, '    ')}
  }
}
`;
}
