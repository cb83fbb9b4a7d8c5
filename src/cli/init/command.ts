import { writeFileSync } from 'node:fs';
import { nearMiss } from '../near-miss.js';
import { packageVersion } from '../package-version.js';
import { readOptions, UsageError } from '../read-options.js';
import { findProject, type Project } from './frameworks.js';
import { snippets } from './snippets.js';

const knownTags = [
  ...['care', 'balance-card', 'plan-chooser', 'support-options'],
  ...['nps-prompt', 'contact-preferences'],
];

export const usage = `Usage: kulanz init [--base-url https://collections.telco.example] [--locale de]
                   [--tags care,nps-prompt] [--write file]

Prints what puts the tags on a page, for the framework that package.json of this folder names: Next.js,
Angular, Svelte, Vue, React; else for plain HTML.
  --base-url  where the contract is served, without /v1
  --locale    default: the page's lang decides
  --tags      ${knownTags.join(', ')}
  --write     into a new file; an existing one is left alone
Exit code: 0 printed or written, 2 wrong use.`;

/**
 * `kulanz init`.
 * @throws {UsageError}
 */
export function initCommand(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, {
    'base-url': { type: 'string' },
    locale: { type: 'string' },
    tags: { type: 'string' },
    write: { type: 'string' },
  });
  const project = findProject(process.cwd());
  const snippet = snippets[project.framework]({
    baseUrl: baseUrlOf(values['base-url'] ?? 'https://collections.telco.example'),
    locale: localeOf(values.locale),
    tags: (values.tags ?? 'care').split(',').map(tagOf),
    hasTypes: project.hasTypes,
    version: packageVersion(),
  });
  if (values.write === undefined) process.stdout.write(snippet);
  else writeNew(values.write, snippet);
  console.error(nextSteps(project, values.write));
  return Promise.resolve(0);
}

function baseUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !/["<>`\s]/.test(text))
    return text.replace(/\/$/, '');
  throw new UsageError('--base-url is such as https://collections.telco.example');
}

function localeOf(text: string | undefined): string | undefined {
  if (text === undefined || /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(text)) return text;
  throw new UsageError('--locale is a language tag such as de or en-GB');
}

function tagOf(text: string): string {
  const name = text.trim().replace(/^kulanz-/, '');
  if (knownTags.includes(name)) return name;
  const meant = nearMiss(name, knownTags);
  const hint = meant === undefined ? `one of ${knownTags.join(', ')}` : `did you mean ${meant}?`;
  throw new UsageError(`no tag "${text.trim()}"; ${hint}`);
}

function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(
      code === 'EEXIST' ? `${file} is there already, and stays as it is` : `${file}: ${code}`,
      { cause: error },
    );
  }
}

function nextSteps({ framework, install }: Project, file: string | undefined): string {
  const written = file === undefined ? '' : `, written to ${file}`;
  const first =
    framework === 'html' ? 'serve the folder dist/cdn of the package as /kulanz' : install;
  return `For ${framework}${written}. First: ${first}. Then let /collections-token hand out tokens (README, step 3).`;
}
