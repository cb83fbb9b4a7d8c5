/**
 * Writes `src/theme/generated/` from `src/theme/tokens.json`, the one source of the look.
 *
 *   node scripts/build-tokens.mjs            write
 *   node scripts/build-tokens.mjs --check    write nothing; exit 1 when stale, unused or unknown
 *
 * A token `muted` is `--_muted` in our styles: what the tenant says in `--kulanz-muted`, else the
 * value made here.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import StyleDictionary from 'style-dictionary';

const source = 'src/theme/tokens.json';
const outputDir = 'src/theme/generated';
const header = `// Made by scripts/build-tokens.mjs from ${source}. Do not edit by hand.\n\n`;
const darkScheme = '(prefers-color-scheme: dark)';
/** Browsers that follow the page's own colour scheme and can bend a colour. */
const modern = '(color: light-dark(red, red)) and (color: oklch(from red l c h))';

const nameOf = (token) => token.path.at(-1);
const extensionsOf = (token) => token.original.$extensions?.kulanz ?? {};
const reference = (text) => text.replace(/\{[\w-]+\.([\w-]+)\}/g, 'var(--_$1)');
/** The person's base size is `1em` of the card; the host's `rem` may be anything. */
const toEm = (text) => text.replace(/(\d)rem\b/g, '$1em');

function mixed(value, { percent, with: other }) {
  return `color-mix(in oklab, ${value} ${percent}%, ${reference(other)})`;
}

function shadow(layers) {
  return layers
    .map(({ offsetX, offsetY, blur, spread, color }) =>
      [offsetX, offsetY, blur, spread, color].join(' '),
    )
    .join(', ');
}

/** The CSS value of a token in the light scheme, in the oldest browsers we serve. */
function valueOf(token) {
  const { $type, $value } = token.original;
  const { mix, fluid } = extensionsOf(token);
  switch ($type) {
    case 'color':
      return mix ? mixed(reference($value), mix) : reference($value);
    case 'fontFamily':
      return $value.map((name) => (/\s/.test(name) ? `'${name}'` : name)).join(', ');
    case 'shadow':
      return shadow($value);
    default:
      return toEm(fluid ? `clamp(${fluid.from}, ${fluid.grow}, ${$value})` : $value);
  }
}

const declare = (token, value) => `--_${nameOf(token)}: var(--kulanz-${nameOf(token)}, ${value});`;

function block(selector, declarations, indent = '  ') {
  return `${indent}${selector} {\n${declarations.map((d) => `${indent}  ${d}\n`).join('')}${indent}}\n`;
}

function lightAndDark(token) {
  return `light-dark(${token.original.$value}, ${extensionsOf(token).dark})`;
}

/**
 * A style sheet that tags adopt.
 *
 * @param {string} name of the constant
 * @param {string} purpose one sentence
 */
function styleSheet(tokens, name, purpose) {
  const schemed = tokens.filter((token) => extensionsOf(token).dark);
  const bent = tokens.filter((token) => extensionsOf(token).modern);
  const dark = schemed.map((token) => declare(token, extensionsOf(token).dark));
  const followPage = [
    ...schemed.map((token) => declare(token, lightAndDark(token))),
    ...bent.map((token) => declare(token, reference(extensionsOf(token).modern))),
  ];
  const values = tokens.map((token) => declare(token, valueOf(token)));
  return (
    `/** ${purpose} */\n` +
    `export const ${name} = css\`\n` +
    block(':host', values) +
    `  @supports ${modern} {\n${block(':host', followPage, '    ')}  }\n` +
    block(":host([theme='light'])", ['color-scheme: light;']) +
    block(":host([theme='dark'])", ['color-scheme: dark;', ...dark]) +
    `  @media ${darkScheme} {\n` +
    block(":host([theme='auto'])", ['color-scheme: dark;', ...dark], '    ') +
    '  }\n`;\n'
  );
}

function sheetsModule(tokens, isLater) {
  const own = tokens.filter((token) => isLater === (extensionsOf(token).later ?? false));
  return (
    `${header}import { css } from 'lit';\n\n` +
    (isLater
      ? styleSheet(own, 'laterTokenStyles', 'Tokens that only later views use.')
      : styleSheet(
          own,
          'tokenStyles',
          'Tokens as private properties of a tag; `--kulanz-*` of any ancestor comes first.',
        ))
  );
}

const literal = (value) => JSON.stringify(value);

/** What docs, stories and theme editors read. */
function namesModule(tokens) {
  const entries = tokens.map((token) => {
    const { dark } = extensionsOf(token);
    const fields = {
      name: `--kulanz-${nameOf(token)}`,
      group: token.path[0],
      type: token.original.$type,
      light: valueOf(token),
      ...(dark ? { dark } : {}),
      description: token.original.$description,
    };
    const lines = Object.entries(fields).map(([key, value]) => `    ${key}: ${literal(value)},\n`);
    return `  {\n${lines.join('')}  },\n`;
  });
  return (
    header +
    '/** Every public token; `brand` ones are the six that make a brand. */\n' +
    `export const tokens = [\n${entries.join('')}] as const;\n\n` +
    "export type TokenName = (typeof tokens)[number]['name'];\n"
  );
}

/** Private properties that our styles use without a token, and tokens that nobody uses. */
function misuses(tokens) {
  const known = new Set(tokens.map(nameOf));
  const used = new Set(
    tokens.flatMap((token) => namesIn(JSON.stringify(token.original), /\{[\w-]+\.([\w-]+)\}/g)),
  );
  const problems = [];
  for (const file of [...filesIn('src/elements', '.ts'), ...filesIn('src/staff', '.ts')]) {
    const text = readFileSync(file, 'utf8');
    const own = new Set(namesIn(text, /--_([\w-]+)\s*:/g));
    for (const name of namesIn(text, /var\(\s*--_([\w-]+)/g)) {
      if (known.has(name)) used.add(name);
      else if (!own.has(name)) problems.push(`${file}: --_${name} is no token`);
    }
  }
  for (const file of filesIn('src/theme/brands', '.css')) {
    for (const name of namesIn(readFileSync(file, 'utf8'), /--kulanz-([\w-]+)/g)) {
      if (!known.has(name)) problems.push(`${file}: --kulanz-${name} is no token`);
    }
  }
  for (const name of known) if (!used.has(name)) problems.push(`${source}: ${name} is unused`);
  return problems;
}

const namesIn = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);

function filesIn(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

const dictionary = new StyleDictionary({
  source: [source],
  usesDtcg: true,
  log: { verbosity: 'silent' },
  platforms: {
    page: {
      buildPath: `${outputDir}/`,
      files: [
        { destination: 'tokens.styles.ts', format: 'kulanz/first' },
        { destination: 'later-tokens.styles.ts', format: 'kulanz/later' },
        { destination: 'token-names.ts', format: 'kulanz/names' },
      ],
    },
  },
  hooks: {
    formats: {
      'kulanz/first': ({ dictionary: { allTokens } }) => sheetsModule(allTokens, false),
      'kulanz/later': ({ dictionary: { allTokens } }) => sheetsModule(allTokens, true),
      'kulanz/names': ({ dictionary: { allTokens } }) => namesModule(allTokens),
    },
  },
});

/** @returns exit code */
async function run({ check }) {
  const files = await dictionary.formatPlatform('page');
  const { allTokens } = await dictionary.getPlatformTokens('page');
  const problems = misuses(allTokens);
  for (const { destination, output } of files) {
    const path = `${outputDir}/${destination.split('/').at(-1)}`;
    if (!check) writeFileSync(path, output);
    else if (readFileSync(path, 'utf8') !== output) {
      problems.push(`${path} is stale: run npm run tokens`);
    }
  }
  for (const problem of problems) console.error(problem);
  console.log(`tokens: ${allTokens.length}, ${problems.length} problems`);
  return check && problems.length > 0 ? 1 : 0;
}

process.exitCode = await run({ check: process.argv.includes('--check') });
