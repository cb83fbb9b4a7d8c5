import { ProblemError } from '../../core/errors/index.js';

type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One JSON object a line. Callers give no names, amounts, texts, ids of people or URLs with ids. */
export interface Log {
  info(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

export function jsonLog(write: (line: string) => void = (line) => console.log(line)): Log {
  const line =
    (level: string) =>
    (event: string, fields: Fields = {}) =>
      write(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }));
  return { info: line('info'), error: line('error') };
}

/**
 * What an error tells without its message, which may quote a customer's data: its name, its code
 * and where it came from. Of a problem it is the cause that tells something.
 */
export function causeOf(error: unknown): Fields {
  if (error instanceof ProblemError && error.cause) return causeOf(error.cause);
  if (!(error instanceof Error)) return { cause: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { cause: error.name, causeCode: code, stack: frames?.slice(0, 5).join(' ') };
}
