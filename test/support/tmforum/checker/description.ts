import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ApiVersion } from '../../../../src/gateway/tmforum/index.js';

/** The official description of one API in one version, read from its file. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Schema;
}

export interface Operation {
  /** Path as the file writes it, such as `/customerBill/{id}`. */
  readonly path: string;
  readonly method: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  /** In which a body may be sent, without their parameters. */
  readonly mediaTypes: readonly string[];
  readonly responses: Readonly<Record<string, Schema | undefined>>;
}

export interface Description {
  readonly document: Schema;
  readonly operations: readonly Operation[];
}

const files: Readonly<Record<string, Partial<Record<ApiVersion, string>>>> = {
  accountManagement: { v4: 'TMF666-v4.0.0.swagger.json', v5: 'TMF666-v5.0.0.oas.yaml' },
  customerBillManagement: { v4: 'TMF678-v4.0.0.swagger.json', v5: 'TMF678-v5.0.0.oas.yaml' },
  paymentMethod: { v4: 'TMF670-v4.0.0.swagger.json' },
  troubleTicket: { v4: 'TMF621-v4.0.0.swagger.json', v5: 'TMF621-v5.0.1.oas.yaml' },
  appointment: { v4: 'TMF646-v4.0.0.swagger.json' },
  payment: { v4: 'TMF676-v4.0.0.swagger.json' },
  partyInteraction: { v4: 'TMF683-v4.0.0.swagger.json', v5: 'TMF683-v5.0.0.oas.yaml' },
  processFlowManagement: { v4: 'TMF701-v4.0.0.swagger.json' },
  privacyManagement: { v4: 'TMF644-v4.0.0.swagger.json', v5: 'TMF644-v5.0.0.oas.yaml' },
  party: { v4: 'TMF632-v4.0.0.swagger.json', v5: 'TMF632-v5.0.0.oas.yaml' },
};

type Node = Readonly<Record<string, unknown>>;
const node = (value: unknown): Node => (value ?? {}) as Node;
const nodes = (value: unknown): readonly Node[] => (value ?? []) as readonly Node[];

export const withoutParameters = (mediaType: string): string =>
  mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** @throws Error when there is no official file of this version */
export function readDescription(api: string, version: ApiVersion): Description {
  const file = files[api]?.[version];
  if (file === undefined) throw new Error(`no official file of ${api} ${version}`);
  const text = readFileSync(new URL(`../official/${file}`, import.meta.url), 'utf8');
  const document = (file.endsWith('.json') ? JSON.parse(text) : parse(text)) as Node;
  const resolve = (value: unknown): Node => {
    const ref = node(value)['$ref'];
    if (typeof ref !== 'string') return node(value);
    return ref
      .slice(2)
      .split('/')
      .reduce((at, key) => node(at[key]), document);
  };
  /** OpenAPI 3 puts the schema under a media type, Swagger 2 beside it. */
  const schemaOf = (holder: Node): Schema | undefined => {
    const media = Object.values(node(holder['content']))[0];
    return (node(media)['schema'] ?? holder['schema']) as Schema | undefined;
  };

  const operations = Object.entries(node(document['paths'])).flatMap(([path, item]) =>
    Object.entries(node(item)).map(([method, described]): Operation => {
      const {
        parameters,
        responses,
        requestBody,
        consumes = document['consumes'],
      } = node(described);
      const all = nodes(parameters).map(resolve);
      const bodyHolder = requestBody
        ? resolve(requestBody)
        : all.find((each) => each['in'] === 'body');
      return {
        path,
        method: method.toUpperCase(),
        parameters: all
          .filter((each) => each['in'] !== 'body')
          .map((each) => ({
            name: String(each['name']),
            in: String(each['in']),
            required: each['required'] === true,
            schema: each['schema'] ? node(each['schema']) : { type: each['type'] },
          })),
        body: bodyHolder && schemaOf(bodyHolder),
        mediaTypes: requestBody
          ? Object.keys(node(bodyHolder?.['content']))
          : ((consumes ?? []) as string[]).map(withoutParameters),
        responses: Object.fromEntries(
          Object.entries(node(responses)).map(([status, response]) => [
            status,
            schemaOf(resolve(response)),
          ]),
        ),
      };
    }),
  );
  return { document, operations };
}
