/**
 * Every operation of the contract, the staff's too, by every token that must not open it: the HTTP
 * layer with the verifiers a telco uses, over the reference service.
 */
import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  operation,
  operationNames,
  staffOperation,
  staffOperationNames,
  staffScopes,
  type OperationName,
  type StaffOperationName,
} from '../../src/core/contract/index.js';
import type { ProblemCode } from '../../src/core/errors/index.js';
import { MemoryStore } from '../../src/gateway/reference/index.js';
import type { ContractBackend } from './support/backend.js';
import { callOf } from './support/calls.js';
import { Customer, readRefusal } from './support/customer.js';
import { StaffMember } from './support/staff.js';
import { staffCalls } from './support/staff-calls.js';
import { openStoreBackend } from './support/store-backend.js';
import {
  audience,
  createTokenIssuer,
  issuer,
  staffAudience,
  type TokenIssuer,
} from './support/token-issuer.js';

let tokens: TokenIssuer;
let backend: ContractBackend;
let accountId: string;

beforeAll(async () => {
  tokens = await createTokenIssuer();
  backend = await openStoreBackend(new MemoryStore(), tokens);
  accountId = await backend.openAccount('overdue');
});
afterAll(() => backend.close());

const scopes = ['read', 'plan', 'pay', 'support', 'prefs', 'feedback', 'telemetry'];

/** What is right for one operation; a case makes something wrong of it. */
interface Right {
  readonly scope: string;
  readonly now: number;
  readonly claims: JWTPayload;
  /** Claims that would be right on the other side of the desk. */
  readonly otherSide: JWTPayload;
}

interface Endpoint {
  readonly name: OperationName | StaffOperationName;
  readonly scope: string;
  readonly isStaff: boolean;
  readonly send: (authorization: string) => Promise<Response>;
}

const endpoints: readonly Endpoint[] = [
  ...operationNames.map((name): Endpoint => ({
    name,
    scope: operation(name).scope,
    isStaff: false,
    send: (authorization) =>
      new Customer(backend, accountId, '').send(name, callOf(name, { headers: { authorization } })),
  })),
  ...staffOperationNames.map((name): Endpoint => ({
    name,
    scope: staffOperation(name).scope,
    isStaff: true,
    send: (authorization) =>
      new StaffMember(backend, '').send(name, { ...staffCalls[name], headers: { authorization } }),
  })),
];

function rightFor({ scope, isStaff }: Endpoint): Right {
  const now = Math.floor(backend.now().getTime() / 1000);
  const common = { iss: issuer, sub: 'someone', exp: now + 300, auth_time: now, acr: 'pin' };
  const customers = { ...common, aud: audience, account: accountId, scope: scopes.join(' ') };
  const staffs = { ...common, aud: staffAudience, scope: staffScopes.join(' ') };
  return isStaff
    ? { scope, now, claims: staffs, otherSide: customers }
    : { scope, now, claims: customers, otherSide: staffs };
}

/** What is wrong, how it is refused, and the `Authorization` that is so wrong. */
type Case = readonly [
  name: string,
  code: ProblemCode,
  authorization: (right: Right) => string | Promise<string>,
];

const bearer = async (token: string | Promise<string>) => `Bearer ${await token}`;
/** Claims instead of the right ones; undefined leaves one out. */
const altered = (changes: (right: Right) => Record<string, unknown>) => (right: Right) =>
  bearer(tokens.sign({ ...right.claims, ...changes(right) } as JWTPayload));

const cases: readonly Case[] = [
  ['no token', 'unauthenticated', () => ''],
  ['an empty token', 'unauthenticated', () => 'Bearer '],
  ['a token of another scheme', 'unauthenticated', () => 'Basic c29tZW9uZTpzZWNyZXQ='],
  ['something that is no token', 'unauthenticated', () => 'Bearer a.b.c'],
  ['an expired token', 'token-expired', altered(({ now }) => ({ exp: now - 1 }))],
  ['a token without expiry', 'unauthenticated', altered(() => ({ exp: undefined }))],
  ['a token that is not valid yet', 'unauthenticated', altered(({ now }) => ({ nbf: now + 60 }))],
  ['a token without subject', 'unauthenticated', altered(() => ({ sub: undefined }))],
  ['another audience', 'unauthenticated', altered(() => ({ aud: 'newsletter' }))],
  ['no audience', 'unauthenticated', altered(() => ({ aud: undefined }))],
  ['another issuer', 'unauthenticated', altered(() => ({ iss: 'https://evil.example' }))],
  ['another key', 'unauthenticated', ({ claims }) => bearer(tokens.signByStranger(claims))],
  [
    'a key that the token brings along',
    'unauthenticated',
    ({ claims }) => bearer(tokens.signByOwnHeader(claims)),
  ],
  [
    'the signature of other claims',
    'unauthenticated',
    async ({ claims }) => {
      const [header, , signature] = (await tokens.sign({ ...claims, scope: '' })).split('.');
      const [, payload] = (await tokens.sign(claims)).split('.');
      return `Bearer ${header}.${payload}.${signature}`;
    },
  ],
  ['alg none', 'unauthenticated', ({ claims }) => bearer(tokens.unsigned(claims))],
  ...(['pem', 'jwk'] as const).map((form): Case => [
    `HS256 with the public key as ${form}`,
    'unauthenticated',
    ({ claims }) => bearer(tokens.signByPublicKey(claims, form)),
  ]),
  ['no scope', 'insufficient-scope', altered(() => ({ scope: '' }))],
  [
    'every scope but the one',
    'insufficient-scope',
    altered(({ scope }) => ({
      scope: [...scopes, ...staffScopes].filter((each) => each !== scope).join(' '),
    })),
  ],
  [
    'the token of the other side',
    'unauthenticated',
    ({ otherSide }) => bearer(tokens.sign(otherSide)),
  ],
  [
    'the token of the other side that claims this scope',
    'unauthenticated',
    ({ otherSide, scope }) => bearer(tokens.sign({ ...otherSide, scope })),
  ],
];

let refused = 0;

describe('who may call what', () => {
  // What a right token gets is the proof that the refusals below are the token's.
  it.each(endpoints)('$name opens to a right token', async (endpoint) => {
    const { claims } = rightFor(endpoint);
    const response = await endpoint.send(await bearer(tokens.sign(claims)));
    expect([401, 403, 500, 501]).not.toContain(response.status);
  });

  describe.each(endpoints)('$name refuses', (endpoint) => {
    it.each(cases)('%s', async (_name, code, authorization) => {
      const response = await endpoint.send(await authorization(rightFor(endpoint)));
      const { headers } = await readRefusal(response, code, backend);
      const challenge = headers.get('www-authenticate') ?? '';
      expect(challenge).toMatch(/^Bearer/);
      if (code === 'insufficient-scope') expect(challenge).toContain(`scope="${endpoint.scope}"`);
      refused += 1;
    });
  });

  it('was asked of every operation by every case', () => {
    console.log(
      `authorisation: ${endpoints.length} endpoints x ${cases.length} cases = ${refused}`,
    );
    expect(endpoints).toHaveLength(operationNames.length + staffOperationNames.length);
    expect(refused).toBe(endpoints.length * cases.length);
  });
});
