/** JSON Schemas of the contract for its OpenAPI document. */
import * as z from 'zod/mini';
import * as contract from '../src/core/contract/index.js';

const { contractHints } = contract;

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Every schema that the contract names. */
const components = z.registry<{ id: string }>();
for (const value of Object.values<unknown>(contract)) {
  if (typeof value !== 'object' || !value || !('_zod' in value)) continue;
  const schema = value as z.core.$ZodType;
  const id = contractHints.get(schema)?.component;
  if (id) components.add(schema, { id });
}

const options = {
  // The side that is sent: an open enum's mapping to `unknown` is the reader's business.
  io: 'input',
  uri: (id: string) => `#/components/schemas/${id}`,
  override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }) {
    const hint = contractHints.get(zodSchema);
    if (hint?.openEnum) {
      delete jsonSchema.type;
      Object.assign(jsonSchema, openEnum(hint.openEnum));
    }
    // What `format` says already is not said again by a pattern of 200 characters.
    if (hint?.leaf === 'localDate') delete jsonSchema.pattern;
    if (hint?.leaf === 'instant') jsonSchema.pattern = 'Z$';
  },
} as const;

/** An enum that later versions may extend. */
export function openEnum(known: readonly string[]) {
  return { anyOf: [{ type: 'string', enum: known }, { type: 'string' }] };
}

/** All named schemas, by name. */
export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(components, options);
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

/** A reference to a named schema. */
export function reference(schema: z.ZodMiniType): { readonly $ref: string } {
  const id = components.get(schema)?.id;
  if (!id) throw new Error('A body or an answer of the contract needs a component name');
  return { $ref: options.uri(id) };
}

/** Schemas of the members of an object, and which of them are required. */
export function membersOf(schema: z.ZodMiniType) {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, options);
  return Object.entries(properties).map(([name, member]) => ({
    name,
    required: required.includes(name),
    schema: member,
  }));
}

/** Without what only makes sense in a file of its own. */
function bare({ $schema: _schema, $id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
