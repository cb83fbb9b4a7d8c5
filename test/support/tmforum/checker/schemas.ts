import { Ajv, type ValidateFunction } from 'ajv';
import type { Schema } from './description.js';

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Swagger 2 and OpenAPI 3.0 as JSON Schema. A `oneOf` with a discriminator means "the one that `@type`
 * names": without the name, references of two kinds look alike and none is "the one".
 */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, member]) => [key, asJsonSchema(member)] as const,
  );
  const { discriminator, oneOf, ...rest } = Object.fromEntries(entries);
  if (oneOf === undefined) return rest;
  const { mapping = {} } = (discriminator ?? {}) as { mapping?: Record<string, string> };
  const branches = Object.entries(mapping).map(([type, $ref]) => ({
    if: { properties: { '@type': { const: type } } },
    then: { $ref },
  }));
  return { ...rest, anyOf: oneOf, allOf: branches };
}

/** Compiles schemas of one document when they are asked for, each once. */
export function createSchemas(document: Schema): (schema: Schema) => ValidateFunction {
  // The files have words of their own (`example`, `xml`), which say nothing about what is valid.
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
  const isAnything = { type: 'string', validate: () => true } as const;
  ajv.addFormat('date-time', dateTime);
  ajv.addFormat('uri', { type: 'string', validate: (text: string) => URL.canParse(text) });
  ajv.addFormat('base64', isAnything);
  for (const number of ['float', 'int32']) {
    ajv.addFormat(number, { type: 'number', validate: () => true });
  }
  const { definitions, components } = document;
  const shared = asJsonSchema({ definitions, components }) as Schema;
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    const key = JSON.stringify(schema);
    const known = compiled.get(key);
    if (known) return known;
    const validate = ajv.compile({ ...shared, allOf: [asJsonSchema(schema)] });
    compiled.set(key, validate);
    return validate;
  };
}
