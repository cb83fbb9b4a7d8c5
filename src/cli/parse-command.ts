import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the arguments of a subcommand; every one has `--help`. */
export function parseCommand<T extends Options>(args: readonly string[], options: T) {
  return parseArgs({
    args: [...args],
    options: { help: { type: 'boolean', short: 'h' }, ...options },
  });
}

/** Whether a person has written the arguments wrongly: told in one line, without a stack. */
export function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))
  );
}
