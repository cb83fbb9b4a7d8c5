import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearMiss } from './near-miss.js';

/** The command was written wrongly: told in one line, without a stack (exit code 2). */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
type Read<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>
>;

/**
 * Reads a command's arguments.
 *
 * @throws {UsageError} for an unknown option, naming the nearest known one, and for a missing value
 */
export function readOptions<const O extends Options>(
  args: readonly string[],
  options: O,
  mostPositionals = 0,
): Read<O> {
  const known = Object.keys(options);
  let read: Read<O>;
  try {
    read = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!isArgumentError(error)) throw error;
    throw new UsageError(withHint(error.message, known), { cause: error });
  }
  const tooMany = read.positionals[mostPositionals];
  if (tooMany !== undefined) throw new UsageError(`"${tooMany}" is one argument too many`);
  return read;
}

function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))
  );
}

/** Node's own words, without its advice on how to pass a dash on. */
function withHint(message: string, known: readonly string[]): string {
  const unknown = /^Unknown option '(--?)([^']*)'/.exec(message);
  if (!unknown) return message;
  const meant = nearMiss(unknown[2] ?? '', known);
  return `${unknown[0]}${meant === undefined ? '' : `; did you mean --${meant}?`}`;
}

/**
 * A whole number of an option.
 *
 * @throws {UsageError} when it is none, or outside the limits
 */
export function wholeNumber(
  option: string,
  text: string | undefined,
  fallback: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(`--${option} is a whole number from ${least} to ${most}`);
}

/**
 * An origin such as `https://www.telco.example`.
 *
 * @throws {UsageError} when it is more or less than that
 */
export function originOf(option: string, text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new UsageError(`--${option} is an origin such as https://www.telco.example`);
}
