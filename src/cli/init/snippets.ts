import type { Framework } from './frameworks.js';

export interface SnippetOptions {
  readonly baseUrl: string;
  /** Absent: the page's `lang` decides. */
  readonly locale: string | undefined;
  /** Without `kulanz-`. */
  readonly tags: readonly string[];
  readonly hasTypes: boolean;
  readonly version: string;
}

type Write = (options: SnippetOptions) => string;

/** The provider with its tags; every framework writes them as HTML does. */
function markup({ baseUrl, locale, tags }: SnippetOptions, indent: string): string {
  const language = locale === undefined ? [] : [`  locale="${locale}"`];
  const lines = [
    '<kulanz-provider',
    `  base-url="${baseUrl}"`,
    '  token-url="/collections-token"',
    ...language,
    '>',
    ...tags.map((tag) => `  <kulanz-${tag}></kulanz-${tag}>`),
    '</kulanz-provider>',
  ];
  return lines.map((line) => `${indent}${line}`).join('\n');
}

/** Only the tags that are used are loaded. */
const imports = ({ tags }: SnippetOptions): string =>
  ['provider', ...tags].map((tag) => `import 'kulanz/${tag}/define';`).join('\n');

const react: Write = (options) => `${imports(options)}
${options.hasTypes ? "import type {} from 'kulanz/jsx';\n" : ''}
export function Kulanz() {
  return (
${markup(options, '    ')}
  );
}
`;

export const snippets: Readonly<Record<Framework, Write>> = {
  html: (options) => `<script type="module" src="/kulanz/${options.version}/autoload.js"></script>

${markup(options, '')}
`,
  react,
  next: (options) => `'use client';

${react(options)}`,
  vue: (options) => `<!-- vite.config: vue({ template: { compilerOptions: {
  isCustomElement: (tag) => tag.startsWith('kulanz-') } } }) -->
<script setup>
${imports(options)}
</script>

<template>
${markup(options, '  ')}
</template>
`,
  svelte: (options) => `<script>
${imports(options).replaceAll(/^/gm, '  ')}
</script>

${markup(options, '')}
`,
  angular: (options) => `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
${imports(options)}

@Component({
  selector: 'app-kulanz',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${markup(options, '    ')}
  \`,
})
export class KulanzComponent {}
`,
};
