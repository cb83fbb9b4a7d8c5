import { parseArgs } from 'node:util';
import * as z from 'zod';

/** A port number from the command line; 0 picks a free one. */
export const Port = z.coerce.number().int().min(0).max(65_535);

/**
 * Reads `--kebab-case` flags by a schema whose keys are their camelCase names.
 *
 * @throws Error that names every flag that is missing, unknown or wrong
 */
export function readFlags<S extends z.ZodObject>(
  schema: S,
  args = process.argv.slice(2),
): z.infer<S> {
  const options = Object.fromEntries(
    Object.entries(schema.shape).map(([key, type]) => [
      kebab(key),
      { type: isSwitch(type) ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { values } = parseArgs({ args, options, allowNegative: true });
  const given = Object.fromEntries(
    Object.keys(schema.shape).map((key) => [key, values[kebab(key)]]),
  );
  return check(schema, given, (key) => `--${kebab(key)}`);
}

/** Reads environment variables by a schema whose keys are their names. */
export function readEnvironment<S extends z.ZodObject>(schema: S): z.infer<S> {
  return check(schema, process.env, (key) => key);
}

function check<S extends z.ZodObject>(
  schema: S,
  given: unknown,
  name: (key: string) => string,
): z.infer<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${name(String(path[0]))}: ${message}`,
  );
  throw new Error(problems.join('; '));
}

function isSwitch(type: unknown): boolean {
  return type instanceof z.ZodDefault && type.unwrap() instanceof z.ZodBoolean;
}

function kebab(camel: string): string {
  return camel.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
