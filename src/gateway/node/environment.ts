/** `${NAME}` in a text of the configuration. */
const reference = /\$\{([A-Z][A-Z0-9_]*)\}/g;

/**
 * A configuration with what its texts take from the environment, so that secrets stand in no file.
 * @throws TypeError naming every field whose variable is not set
 */
export function withEnvironment(
  configuration: unknown,
  env: Readonly<Record<string, string | undefined>>,
): unknown {
  const missing: string[] = [];
  const filled = fill(configuration, [], (text, path) =>
    text.replaceAll(reference, (_, name: string) => {
      const value = env[name];
      if (value) return value;
      missing.push(`${path.join('.')}: the environment has no ${name}`);
      return '';
    }),
  );
  if (missing.length > 0) throw new TypeError(missing.join('\n'));
  return filled;
}

type Fill = (text: string, path: readonly string[]) => string;

function fill(value: unknown, path: readonly string[], filled: Fill): unknown {
  if (typeof value === 'string') return filled(value, path);
  if (Array.isArray(value)) {
    return value.map((each: unknown, index) => fill(each, [...path, String(index)], filled));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, fill(each, [...path, name], filled)]),
  );
}
