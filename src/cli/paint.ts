import type { WriteStream } from 'node:tty';

const codes = { red: 31, green: 32, yellow: 33, dim: 2 } as const;

/** Colours a text, where somebody sees it. */
export type Paint = (colour: keyof typeof codes, text: string) => string;

/** Colours only on terminals, and never against `NO_COLOR` (no-color.org). */
export function painter(
  stream: Pick<WriteStream, 'isTTY'> | { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Paint {
  const isPlain =
    !stream.isTTY || Boolean(environment['NO_COLOR']) || environment['TERM'] === 'dumb';
  return (colour, text) => (isPlain ? text : `\u001b[${codes[colour]}m${text}\u001b[0m`);
}
