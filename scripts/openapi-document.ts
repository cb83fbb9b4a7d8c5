/** The contract as an OpenAPI 3.1 document, made of the same table as the server's routes. */
import {
  contractVersion,
  operations,
  staffOperations,
  type OperationSpec,
  type StaffOperationSpec,
} from '../src/core/contract/index.js';
import { problemCodes, type ProblemStatus } from '../src/core/errors/index.js';
import { componentSchemas, membersOf, openEnum, reference } from './openapi-schemas.js';

const tags = {
  session: 'Who is here and what this backend can do',
  account: 'What is owed and what happens next',
  documents: 'Bills and receipts',
  'payment-options': 'Ways to pay',
  'plan-offers': 'Plans on offer',
  'plan-quotes': 'Own plans',
  plans: 'Agreed plans and their changes',
  payments: 'Payments by card, account or wallet',
  'payment-notices': 'Money that is on its way',
  'promise-options': 'Until when a payment can be promised',
  promises: 'Promises to pay',
  'pause-options': 'Until when a pause may last',
  pauses: 'Breathing space',
  disputes: 'Objections to bills',
  'support-options': 'Ways to get help',
  'callback-slots': 'When somebody can call',
  callbacks: 'Calls booked',
  messages: 'Written questions',
  'chat-sessions': 'Chats',
  'third-parties': 'People who act for the customer',
  requests: 'Everything the customer asked for',
  'contact-preferences': 'Channels, quiet times, language',
  surveys: 'Questions about the experience',
  'survey-responses': 'Answers about the experience',
  events: 'Interactions, with consent',
  staff: "For the telco's own people, with tokens of another audience",
} as const;

const description = `What the tags of Kulanz speak. A token stands for the signed-in customer and one
billing account: no path, query or header names a person or an account.

Requests are strict: an unknown property is refused. Answers are tolerant: readers ignore members
they do not know, and take an unknown value of an open enum (\`anyOf: [enum, string]\`) as "unknown".`;

/** A line of either table. */
type AnySpec = OperationSpec | StaffOperationSpec;

export function openapiDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, spec] of Object.entries<AnySpec>({ ...operations, ...staffOperations })) {
    (paths[spec.path] ??= {})[spec.method.toLowerCase()] = operationObject(name, spec);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kulanz collections contract',
      version: contractVersion,
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/v1', description: 'Wherever the telco serves it' }],
    tags: Object.entries(tags).map(([name, text]) => ({ name, description: text })),
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Short-lived, minted by the telco for this page. Roles are its scopes.',
        },
        staffBearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            "For the telco's own people and systems, of another audience: a customer's token is " +
            'refused where this one is needed, and this one everywhere else.',
        },
      },
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description:
            'One UUID per customer intent; the same for every repeat of it. Answers are kept for at ' +
            'least 24 hours, of payments for 7 days; 401, 429 and 5xx are not.',
          schema: { type: 'string', format: 'uuid' },
        },
        IfMatch: {
          name: 'If-Match',
          in: 'header',
          required: true,
          description: 'ETag of the version that the change was decided on.',
          schema: { type: 'string' },
        },
        IfNoneMatch: {
          name: 'If-None-Match',
          in: 'header',
          description: 'ETag of the version that is known already.',
          schema: { type: 'string' },
        },
      },
      headers: {
        ETag: { description: 'Strong; the version of this resource.', schema: { type: 'string' } },
        Location: { description: 'What was created.', schema: { type: 'string' } },
        RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } },
        WWWAuthenticate: {
          description: 'RFC 6750; for `step-up-required` RFC 9470 with `acr_values` and `max_age`.',
          schema: { type: 'string' },
        },
      },
      responses: Object.fromEntries(
        // A method that is not described cannot be called by this document.
        Object.keys(problemCodes)
          .filter((status) => status !== '405')
          .map((status) => [`Problem${status}`, problemResponse(Number(status) as ProblemStatus)]),
      ),
      schemas: componentSchemas(),
    },
  };
}

const isStaff = ({ scope }: AnySpec) => scope.startsWith('staff:');

function operationObject(name: string, spec: AnySpec) {
  const parameters = [
    ...(spec.path.includes('{id}')
      ? [{ name: 'id', in: 'path', required: true, schema: idSchema }]
      : []),
    ...(spec.query ? membersOf(spec.query).map((member) => ({ ...member, in: 'query' })) : []),
    ...(spec.keyed ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(spec.ifMatch ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ...(readsVersion(spec) ? [{ $ref: '#/components/parameters/IfNoneMatch' }] : []),
  ];
  return {
    operationId: name,
    summary: spec.summary,
    ...(spec.stepUp && {
      description:
        `Where the session's \`assurance.requiredFor\` has \`${spec.stepUp}\`, the customer must ` +
        'have proved who they are just now: otherwise 401 `step-up-required` (RFC 9470), after ' +
        'which the same call is sent again with the same key.',
    }),
    tags: [spec.path.split('/')[1]],
    security: [{ [isStaff(spec) ? 'staffBearer' : 'bearer']: [spec.scope] }],
    ...(parameters.length > 0 && { parameters }),
    ...(spec.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: reference(spec.body) } },
      },
    }),
    responses: {
      [spec.status]: success(spec),
      ...(spec.mayBeEmpty && { 204: { description: 'Nothing.' } }),
      ...(readsVersion(spec) && { 304: { description: 'Not changed.' } }),
      ...Object.fromEntries(
        problemsOf(spec).map((status) => [
          status,
          { $ref: `#/components/responses/Problem${status}` },
        ]),
      ),
    },
  };
}

const idSchema = { type: 'string', pattern: '^[\\w-]{1,64}$' };

const readsVersion = (spec: AnySpec) => spec.method === 'GET' && spec.etag === true;

function success(spec: AnySpec) {
  const headers = {
    ...(spec.etag && { ETag: { $ref: '#/components/headers/ETag' } }),
    ...(spec.status === 201 &&
      !isStaff(spec) && { Location: { $ref: '#/components/headers/Location' } }),
  };
  return {
    description: spec.summary,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(spec.answer && {
      content: { 'application/json': { schema: reference(spec.answer) } },
    }),
    ...(spec.file && { content: { [spec.file]: {} } }),
  };
}

/** Statuses of the problems that an operation can answer with. */
function problemsOf(spec: AnySpec): ProblemStatus[] {
  return [
    ...(spec.body || spec.keyed ? [400 as const] : []),
    401,
    403,
    ...(spec.path.includes('{id}') || spec.path === '/staff/facts' ? [404 as const] : []),
    ...(spec.keyed ? [409 as const] : []),
    ...(spec.ifMatch ? [412 as const] : []),
    ...(spec.body ? [413 as const, 415 as const] : []),
    ...(spec.body || spec.query || spec.keyed ? [422 as const] : []),
    ...(spec.ifMatch ? [428 as const] : []),
    429,
    500,
    501,
    502,
    503,
    504,
  ];
}

function problemResponse(status: ProblemStatus) {
  const headers = {
    ...(status === 401 && {
      'WWW-Authenticate': { $ref: '#/components/headers/WWWAuthenticate' },
    }),
    ...((status === 429 || status === 503) && {
      'Retry-After': { $ref: '#/components/headers/RetryAfter' },
    }),
  };
  return {
    description: problemCodes[status].join(', '),
    ...(Object.keys(headers).length > 0 && { headers }),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { properties: { status: { const: status }, code: openEnum(problemCodes[status]) } },
          ],
        },
      },
    },
  };
}
