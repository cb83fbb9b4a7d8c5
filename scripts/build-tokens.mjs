/**
 * Writes `src/theme/generated/` from `src/theme/tokens.json`, the one source of the look.
 *
 *   node scripts/build-tokens.mjs            write
 *   node scripts/build-tokens.mjs --check    write nothing; exit 1 when stale, unused or unknown
 *
 * A token `muted` is `--_muted` in our styles. A brand token such as `accent` is what the tenant says
 * in `--kulanz-accent`, else the value made here; all others follow from those.
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
  const { mix, fluid, dark } = extensionsOf(token);
  switch ($type) {
    case 'color':
      if (dark) return `color-mix(in oklab, ${dark} var(--_dark), ${$value})`;
      return mix ? mixed(reference($value), mix) : reference($value);
    case 'fontFamily':
      return $value.map((name) => (/\s/.test(name) ? `'${name}'` : name)).join(', ');
    case 'shadow':
      return shadow($value);
    default:
      return toEm(fluid ? `clamp(${fluid.from}, ${fluid.grow}, ${$value})` : $value);
  }
}

const isPublic = (token) => token.path[0] === 'brand' || extensionsOf(token).public === true;
const cssName = (token) => (isPublic(token) ? '--kulanz-' : '--_') + nameOf(token);

function declare(token, value) {
  const wanted = isPublic(token) ? `var(${cssName(token)}, ${value})` : value;
  return `--_${nameOf(token)}: ${wanted};`;
}

function block(selector, declarations, indent = '  ') {
  return `${indent}${selector} {\n${declarations.map((d) => `${indent}  ${d}\n`).join('')}${indent}}\n`;
}

/** The sheet of the first view, or what later views add to it. */
function styleSheet(allTokens, isLater) {
  const tokens = allTokens.filter((token) => isLater === (extensionsOf(token).later ?? false));
  const followPage = tokens.flatMap((token) => {
    const { dark, modern: bent } = extensionsOf(token);
    if (bent) return [declare(token, reference(bent))];
    return dark ? [declare(token, `light-dark(${token.original.$value}, ${dark})`)] : [];
  });
  const values = tokens.map((token) => declare(token, valueOf(token)));
  const isDark = ['color-scheme: dark;', '--_dark: 100%;'];
  const schemes =
    block(":host([theme='light'])", ['color-scheme: light;']) +
    block(":host([theme='dark'])", isDark) +
    `  @media ${darkScheme} {\n${block(":host([theme='auto'])", isDark, '    ')}  }\n`;
  return (
    `${header}import { css } from 'lit';\n\n` +
    (isLater
      ? '/** Tokens that only later views use. */\nexport const laterTokenStyles = css`\n'
      : '/** Tokens as private properties of a tag. */\nexport const tokenStyles = css`\n') +
    block(':host', isLater ? values : ['--_dark: 0%;', ...values]) +
    `  @supports ${modern} {\n${block(':host', followPage, '    ')}  }\n` +
    (isLater ? '' : schemes) +
    '`;\n'
  );
}

const literal = (value) => JSON.stringify(value);

/** What docs, stories and theme editors read. */
function namesModule(tokens) {
  const entries = tokens.map((token) => {
    const { dark } = extensionsOf(token);
    const fields = {
      name: cssName(token),
      group: token.path[0],
      type: token.original.$type,
      light: dark ? token.original.$value : valueOf(token),
      ...(dark ? { dark } : {}),
      description: token.original.$description,
    };
    const lines = Object.entries(fields).map(([key, value]) => `    ${key}: ${literal(value)},\n`);
    return `  {\n${lines.join('')}  },\n`;
  });
  return (
    header +
    "/** Every token: `--kulanz-*` are the tenant's, of which `brand` ones make a brand. */\n" +
    `export const tokens = [\n${entries.join('')}] as const;\n\n` +
    "export type TokenName = (typeof tokens)[number]['name'];\n"
  );
}

/** Private properties that our styles use without a token, and tokens that nobody uses. */
function misuses(tokens) {
  const known = new Set(tokens.map(nameOf));
  const settable = new Set(tokens.filter(isPublic).map(nameOf));
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
      if (!settable.has(name)) problems.push(`${file}: --kulanz-${name} is no public token`);
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
      'kulanz/first': ({ dictionary: { allTokens } }) => styleSheet(allTokens, false),
      'kulanz/later': ({ dictionary: { allTokens } }) => styleSheet(allTokens, true),
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
