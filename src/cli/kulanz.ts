#!/usr/bin/env node
/** The `kulanz` command: one module per subcommand, loaded only when it is asked for. */

/** A subcommand: takes its arguments and answers the exit code (0 good, 1 findings, 2 wrong use). */
export type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  'lint-copy': {
    summary: 'judge the words people read, ours and a telco’s own',
    load: async () => (await import('./lint-copy/command.js')).lintCopyCommand,
  },
  'export-copy': {
    summary: 'write the same words for mail, SMS, the app and agents',
    load: async () => (await import('./export-copy/command.js')).exportCopyCommand,
  },
};

function usage(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name}  ${summary}`);
  return ['Usage: kulanz <command> [options]', '', ...lines, ''].join('\n');
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    console.log(usage());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(name ? `kulanz: unknown command "${name}"\n\n${usage()}` : usage());
    return 2;
  }
  const run = await command.load();
  return run(args);
}

process.exitCode = await main(process.argv.slice(2));
