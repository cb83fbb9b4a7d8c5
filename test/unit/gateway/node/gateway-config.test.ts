import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGatewayConfig, withEnvironment } from '../../../../src/gateway/node/index.js';

const fileOf = (path: string): unknown => JSON.parse(readFileSync(`demo/gateway/${path}`, 'utf8'));
const env = {
  DATABASE_URL: 'postgres://gateway@db.telco.example/kulanz',
  SITE_URL: 'https://www.telco.example',
  AUDIENCE: 'kulanz',
  STAFF_AUDIENCE: 'kulanz-staff',
  BSS_URL: 'https://bss.telco.example',
  BSS_VERSION: 'v5',
  BSS_CLIENT_SECRET: 'only-for-tests',
  ID_SECRET: 'a secret of the tests, and of nothing else',
  CARE_API_KEY: 'only-for-tests',
};
const filled = (path = 'gateway.json') => withEnvironment(fileOf(path), env) as Given;
interface Given {
  readonly [name: string]: unknown;
  readonly tmForum: object & { readonly apis: object };
}

/** What is said of a configuration that is as the demo's, and then changed. */
function complaint(change: (given: Given) => unknown): string {
  try {
    readGatewayConfig(change(filled()));
    return 'nothing';
  } catch (error) {
    return error instanceof TypeError ? error.message : 'not typed';
  }
}

describe('the configuration of the gateway', () => {
  it.each(['gateway.json', 'telco/gateway.json'])('%s, in the repository, is right', (path) => {
    const config = readGatewayConfig(filled(path));
    expect(config.port).toBe(8310);
    // Named once for the stack.
    expect(config.tmForum.apis.accountManagement.authorization).toMatchObject({
      kind: 'clientCredentials',
      clientSecret: 'only-for-tests',
    });
    // Not said, so as most stacks have it.
    expect(config.tmForum.billStates['settled']).toBe('paid');
  });

  it('an API may say its own authorization', () => {
    const { troubleTicket } = readGatewayConfig(filled('telco/gateway.json')).tmForum.apis;
    expect(troubleTicket?.authorization).toMatchObject({ kind: 'apiKey', header: 'x-api-key' });
  });

  it.each<[string, (given: Given) => unknown]>([
    ['configuration: is missing or wrong', () => undefined],
    ['configuration: does not know databse', (given) => ({ ...given, databse: {} })],
    ['port: must be at most 65535', (given) => ({ ...given, port: 70_000 })],
    [
      'database.url: must begin with postgres:// or file:',
      (given) => ({ ...given, database: { url: 'mysql://db' } }),
    ],
    [
      'allowedOrigins.0: must be an origin such as https://www.telco.example',
      (given) => ({ ...given, allowedOrigins: ['https://www.telco.example/'] }),
    ],
    ['allowedOrigins: must not be empty', (given) => ({ ...given, allowedOrigins: [] })],
    [
      'tokens.jwksUrl: must be an https address without credentials, query and fragment',
      (given) => ({
        ...given,
        tokens: { jwksUrl: 'http://login.telco.example', issuer: 'x', audience: 'y' },
      }),
    ],
    [
      'stepUp.requiredFor.0: must be planAccept, planChange, thirdParty',
      (given) => ({
        ...given,
        stepUp: { acrValues: ['2fa'], maxAgeSeconds: 900, requiredFor: ['everything'] },
      }),
    ],
    ['tmForum: is missing or wrong', ({ tmForum: _, ...given }) => given],
    [
      'tmForum.currency: must be an ISO 4217 code such as EUR',
      ({ tmForum, ...given }) => ({ ...given, tmForum: { ...tmForum, currency: 'Euro' } }),
    ],
    [
      'tmForum.apis.customerBill: is missing or wrong',
      ({ tmForum, ...given }) => ({
        ...given,
        tmForum: { ...tmForum, apis: { ...tmForum.apis, customerBill: undefined } },
      }),
    ],
    [
      'limits.reads.calls: must be at least 1',
      (given) => ({ ...given, limits: { reads: { calls: 0, perSeconds: 60 } } }),
    ],
  ])('%s', (said, change) => {
    expect(complaint(change)).toBe(said);
  });

  it('names everything that is wrong, one a line', () => {
    expect(
      complaint((given) => ({ ...given, host: '', hooks: 7 }))
        .split('\n')
        .sort(),
    ).toEqual(['hooks: must be a text', 'host: must not be empty']);
  });
});

describe('what the environment says', () => {
  it('stands where its name is, also within a text and in lists', () => {
    const given = {
      url: '${HOST}:${PORT}',
      list: ['${HOST}', 1, null, true],
      plain: '$HOST {HOST}',
    };
    expect(withEnvironment(given, { HOST: 'db', PORT: '5432' })).toEqual({
      url: 'db:5432',
      list: ['db', 1, null, true],
      plain: '$HOST {HOST}',
    });
  });

  it('is missed by field and name, all of it at once', () => {
    const given = { database: { url: '${DATABASE_URL}' }, keys: ['${API_KEY}'] };
    expect(() => withEnvironment(given, { API_KEY: '' })).toThrow(
      new TypeError(
        'database.url: the environment has no DATABASE_URL\nkeys.0: the environment has no API_KEY',
      ),
    );
  });
});
