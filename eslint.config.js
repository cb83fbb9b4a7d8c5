import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noPageAtImport } from './scripts/eslint-no-page-at-import.mjs';

/** Lit directives that undo the page's Content Security Policy or Trusted Types. */
const bannedDirectives = {
  patterns: [
    {
      regex: '^(lit|lit-html)/directives/(unsafe-html|unsafe-svg|unsafe-mathml)\\.js$',
      message: 'It launders strings past Trusted Types: build nodes with html`` instead.',
    },
    {
      regex: '^(lit|lit-html)/directives/style-map\\.js$',
      message: "Inline styles break style-src 'self': use classes or a custom property by CSSOM.",
    },
    {
      regex: '^(lit|lit-html)/static(-html)?\\.js$',
      message: 'unsafeStatic writes strings into markup: use html`` with fixed tags.',
    },
  ],
};

const noFetch = {
  name: 'fetch',
  message: 'Requests leave only through core/backend and the transport of telemetry.',
};

const noFetchByName = [
  ...['window', 'globalThis', 'self'].map((object) => ({
    object,
    property: 'fetch',
    message: noFetch.message,
  })),
];

const pageGlobals = ['window', 'document', 'localStorage', 'sessionStorage', 'customElements'].map(
  (name) => ({ name, message: 'This room runs without a page.' }),
);

const defineCall = {
  selector:
    "CallExpression[callee.property.name='define']" +
    ":matches([callee.object.name='customElements'], [callee.object.property.name='customElements'])",
  message: 'Tags are registered only in define files.',
};

const inlineStyle = {
  selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\sstyle\\s*=/]',
  message: "A style attribute breaks style-src 'self': use classes.",
};

/** Ways by which a value could become part of a statement instead of a parameter of it. */
const sqlFromText = [
  {
    selector: "MemberExpression[object.name='sql'][property.name=/^(raw|lit|literal)$/]",
    message: 'It writes a value into the statement: sql`... ${value}` makes a parameter of it.',
  },
  {
    selector: "CallExpression[callee.name='sql'], MemberExpression[object.name='CompiledQuery']",
    message: 'A statement is written as a template of sql``, so that its values are parameters.',
  },
  {
    selector: "CallExpression[callee.property.name='query'][arguments.0.type!='Literal']",
    message: 'A driver gets fixed text: write statements with sql`` or the query builder.',
  },
  {
    selector:
      "CallExpression[callee.property.name='exec'][callee.object.type='Identifier'][arguments.0.type!='Literal']",
    message: 'A driver gets fixed text: write statements with sql`` or the query builder.',
  },
];

const focusedOrSkippedTest = [
  {
    selector:
      'MemberExpression[object.name=/^(describe|it|test|suite)$/][property.name=/^(only|skip|todo|fails|skipIf|runIf)$/]',
    message: 'Every test runs: no focused, skipped or planned ones.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xdescribe|xtest)$/]',
    message: 'Every test runs: no focused, skipped or planned ones.',
  },
];

export default defineConfig(
  {
    ignores: [
      'dist/',
      'storybook-static/',
      'coverage/',
      '.kulanz/',
      // Integrators' code, compiled against the packed tarball.
      'test/hosts/consumers/',
      // Apps with tools of their own, which check them.
      'test/hosts/frameworks/',
      // What the bench compares with: pages of packages that are installed only there.
      'scripts/bench/peers/pages/',
      'src/**/generated/',
      'custom-elements.json',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  {
    name: 'kulanz/typescript',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // An index signature names its key, which a Record cannot.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // Of the rules that need types, those that find real faults here.
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // A plugin types chai's equal() as a promise, which it is only for its own comparisons.
          allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }],
        },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },

  {
    name: 'kulanz/source',
    files: ['src/**/*.ts'],
    plugins: { kulanz: { rules: { 'no-page-at-import': noPageAtImport } } },
    rules: {
      'kulanz/no-page-at-import': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-imports': ['error', bannedDirectives],
      'no-restricted-globals': ['error', noFetch],
      'no-restricted-properties': ['error', ...noFetchByName],
      'no-restricted-syntax': ['error', defineCall, inlineStyle],
    },
  },
  {
    name: 'kulanz/rooms without a page',
    files: ['src/core/**/*.ts', 'src/gateway/**/*.ts', 'src/testing/**/*.ts', 'src/cli/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', noFetch, ...pageGlobals] },
  },
  {
    name: 'kulanz/rooms that send requests',
    files: [
      'src/core/backend/**/*.ts',
      'src/telemetry/transport.ts',
      'src/gateway/tmforum/**/*.ts',
      'src/testing/fault-server/**/*.ts',
      'src/cli/check/api.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', ...pageGlobals],
      'no-restricted-properties': 'off',
    },
  },
  {
    name: 'kulanz/theme',
    files: ['src/theme/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'lit',
              allowImportNames: ['css', 'CSSResult', 'CSSResultGroup'],
              message: 'The theme is style sheets: it takes only css from Lit.',
            },
          ],
        },
      ],
    },
  },
  {
    name: 'kulanz/define files',
    files: ['src/elements/**/define.ts', 'src/staff/**/define.ts'],
    rules: { 'no-restricted-syntax': ['error', inlineStyle] },
  },
  {
    name: 'kulanz/command line',
    files: [
      ...['src/cli/**/*.ts', 'src/gateway/node/log.ts'],
      ...['scripts/**', 'demo/**', 'test/**', '*.config.*'],
    ],
    rules: { 'no-console': 'off' },
  },

  {
    name: 'kulanz/values are parameters of SQL',
    files: ['demo/**/*.ts', 'src/gateway/sql/**/*.ts'],
    // No value of a request is there when the schema is made.
    ignores: ['src/gateway/sql/database/migrations/**'],
    rules: { 'no-restricted-syntax': ['error', ...sqlFromText] },
  },

  {
    name: 'kulanz/templates',
    files: ['src/elements/**/*.ts', 'src/staff/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': 'error',
    },
  },
  {
    name: 'kulanz/elements',
    files: ['src/elements/**/*.ts', 'src/staff/**/*.ts'],
    extends: [wc.configs['flat/best-practice']],
    settings: { wc: { elementBaseClasses: ['LitElement', 'KulanzElement'] } },
    rules: {
      // LitElement always has these methods: a guard would be dead code.
      'wc/guard-super-call': 'off',
    },
  },

  {
    name: 'kulanz/tests and stories',
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...focusedOrSkippedTest],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // chai asserts by reading properties: expect(x).to.be.true
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },

  {
    name: 'kulanz/scripts',
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'fetch', 'Buffer', 'module', 'document'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: { eqeqeq: 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },

  prettier,
);
