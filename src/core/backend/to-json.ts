/**
 * JSON of what is there. Old libraries teach arrays a `toJSON` that turns them into text: it is called
 * all the same, and what it says is not used.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, name: string) {
    return this[name];
  });
