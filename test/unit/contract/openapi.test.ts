import { describe, expect, it } from 'vitest';
import { openapiDocument } from '../../../scripts/openapi-document.js';
import {
  operation,
  operationNames,
  staffOperation,
  staffOperationNames,
} from '../../../src/core/contract/index.js';
import { problemCodes } from '../../../src/core/errors/index.js';

interface Documented {
  readonly operationId: string;
  readonly description?: string;
  readonly security: readonly { readonly bearer: readonly string[] }[];
  readonly parameters?: readonly { readonly $ref?: string; readonly name?: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

// As an integrator reads it.
const document = JSON.parse(JSON.stringify(openapiDocument())) as ReturnType<
  typeof openapiDocument
> & { paths: Record<string, Record<string, Documented>> };
const { schemas, responses } = document.components as unknown as {
  schemas: Record<string, { properties: Record<string, unknown>; additionalProperties?: unknown }>;
  responses: Record<string, unknown>;
};

describe('the OpenAPI document', () => {
  it.each(operationNames)('describes %s as it is served', (name) => {
    const spec = operation(name);
    const documented = document.paths[spec.path]?.[spec.method.toLowerCase()];
    expect(documented?.operationId).toBe(name);
    expect(documented?.security).toEqual([{ bearer: [spec.scope] }]);
    expect(documented?.responses).toHaveProperty(String(spec.status));
    const parameters = (documented?.parameters ?? []).map(({ $ref, name }) => $ref ?? name);
    expect(parameters.includes('#/components/parameters/IdempotencyKey')).toBe(!!spec.keyed);
    expect(parameters.includes('#/components/parameters/IfMatch')).toBe(!!spec.ifMatch);
    expect(parameters.includes('id')).toBe(spec.path.includes('{id}'));
    expect(documented?.description?.includes(spec.stepUp ?? '') ?? false).toBe(!!spec.stepUp);
    expect(documented?.requestBody !== undefined).toBe(spec.body !== undefined);
  });

  it.each(staffOperationNames)('describes %s, for tokens of the staff alone', (name) => {
    const spec = staffOperation(name);
    const documented = document.paths[spec.path]?.[spec.method.toLowerCase()];
    expect(documented?.operationId).toBe(name);
    expect(documented?.security).toEqual([{ staffBearer: [spec.scope] }]);
    expect(documented?.requestBody !== undefined).toBe(spec.body !== undefined);
  });

  it('names every problem code under its status', () => {
    for (const [status, codes] of Object.entries(problemCodes)) {
      // A method that is not described.
      if (status === '405') continue;
      expect(JSON.stringify(responses[`Problem${status}`])).toContain(JSON.stringify(codes));
    }
  });

  it('lets answers grow: an open enum is any string, an answer takes further members', () => {
    expect(schemas['Payment']?.properties['state']).toEqual({
      anyOf: [
        { type: 'string', enum: expect.arrayContaining(['processing', 'succeeded']) },
        { type: 'string' },
      ],
    });
    expect(schemas['Payment']).not.toHaveProperty('additionalProperties');
  });

  it('refuses unknown properties in requests, down to their amounts', () => {
    expect(schemas['PaymentRequest']).toMatchObject({
      additionalProperties: false,
      properties: { amount: { $ref: '#/components/schemas/MoneyRequest' } },
    });
    expect(schemas['MoneyRequest']).toHaveProperty('additionalProperties', false);
  });
});
