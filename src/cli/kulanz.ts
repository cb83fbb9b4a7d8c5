#!/usr/bin/env node
/** The `kulanz` command: one module per subcommand, loaded only when it is asked for. */
import { nearMiss } from './near-miss.js';
import { packageVersion } from './package-version.js';
import { UsageError } from './read-options.js';

/** A subcommand. */
interface Command {
  readonly usage: string;
  /**
   * Takes its arguments and answers the exit code (0 good, 1 findings, 2 wrong use, 3 not reached).
   * @throws {UsageError}
   */
  readonly run: (args: readonly string[]) => Promise<number>;
}

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

const commands: Readonly<Record<string, Entry>> = {
  init: {
    summary: 'print what puts the tags on a page of your framework',
    load: async () => {
      const { usage, initCommand } = await import('./init/command.js');
      return { usage, run: initCommand };
    },
  },
  mock: {
    summary: 'serve the contract on this machine, with invented accounts',
    load: async () => {
      const { usage, mockCommand } = await import('./mock/command.js');
      return { usage, run: mockCommand };
    },
  },
  gateway: {
    summary: 'serve the contract over the TM Forum Open APIs that you have',
    load: async () => {
      const { usage, gatewayCommand } = await import('./gateway/command.js');
      return { usage, run: gatewayCommand };
    },
  },
  check: {
    summary: 'look whether a backend keeps the contract',
    load: async () => {
      const { usage, checkCommand } = await import('./check/command.js');
      return { usage, run: checkCommand };
    },
  },
  'lint-copy': {
    summary: 'judge the words people read, ours and a telco’s own',
    load: async () => {
      const { usage, lintCopyCommand } = await import('./lint-copy/command.js');
      return { usage, run: lintCopyCommand };
    },
  },
  'export-copy': {
    summary: 'write the same words for mail, SMS, the app and agents',
    load: async () => {
      const { usage, exportCopyCommand } = await import('./export-copy/command.js');
      return { usage, run: exportCopyCommand };
    },
  },
};

function usage(): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return [
    'Usage: kulanz <command> [options]',
    '',
    ...lines,
    '',
    'kulanz <command> --help tells more of each; kulanz --version says which one this is.',
    'Exit code: 0 good, 1 findings, 2 wrong use, 3 not reached.',
  ].join('\n');
}

const isHelp = (text: string | undefined) => text === '--help' || text === '-h';

async function main([first = '', ...rest]: readonly string[]): Promise<number> {
  if (first === '--version' || first === '-v') {
    console.log(packageVersion());
    return 0;
  }
  const [name = '', ...args] = first === 'help' ? [...rest, '--help'] : [first, ...rest];
  if (isHelp(name)) {
    console.log(usage());
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    console.error(name ? `kulanz: ${unknown(name)}\n\n${usage()}` : usage());
    return 2;
  }
  const command = await entry.load();
  if (args.some(isHelp)) {
    console.log(command.usage);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`kulanz ${name}: ${error.message}\nkulanz ${name} --help tells how it is used.`);
    return 2;
  }
}

function unknown(name: string): string {
  const meant = nearMiss(name, Object.keys(commands));
  return `unknown command "${name}"${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

process.exitCode = await main(process.argv.slice(2));
