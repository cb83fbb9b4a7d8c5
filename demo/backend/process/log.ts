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
