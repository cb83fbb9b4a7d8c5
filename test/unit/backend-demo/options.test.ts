import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readServerOptions } from '../../../demo/backend/process/options.js';

const flags = {
  port: '8301',
  'jwks-url': 'http://127.0.0.1:8300/.well-known/jwks.json',
  issuer: 'http://127.0.0.1:8300',
  audience: 'kulanz-demo',
  'allowed-origin': 'http://127.0.0.1:8300',
  'psp-url': 'http://127.0.0.1:8302',
};

function read(changes: Partial<Record<keyof typeof flags, string>> = {}, ...switches: string[]) {
  const args = Object.entries({ ...flags, ...changes })
    .filter(([, value]) => value !== '')
    .flatMap(([name, value]) => [`--${name}`, value]);
  return readServerOptions([...args, ...switches]);
}

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('PSP_API_SECRET', 'api-secret-of-the-tests');
  vi.stubEnv('PSP_WEBHOOK_SECRET', 'webhook-secret-of-the-tests');
  return () => vi.unstubAllEnvs();
});

describe('the options of the backend', () => {
  test('keep the data in a folder unless a database server is named', () => {
    expect(read({}, '--data', '/tmp/here').location).toEqual({ dataFolder: '/tmp/here' });
    expect(read().location).toEqual({ dataFolder: expect.stringMatching(/\.kulanz.data$/) });
    vi.stubEnv('DATABASE_URL', 'postgres://db.example/kulanz');
    expect(read().location).toMatchObject({ databaseUrl: 'postgres://db.example/kulanz' });
  });

  test('say how long a database server may take', () => {
    vi.stubEnv('DATABASE_URL', 'postgres://db.example/kulanz');
    expect(read().location).toMatchObject({ timeouts: { connectMs: 10_000, statementMs: 15_000 } });
    vi.stubEnv('DATABASE_CONNECT_TIMEOUT_MS', '2000');
    vi.stubEnv('DATABASE_STATEMENT_TIMEOUT_MS', '5000');
    expect(read().location).toMatchObject({ timeouts: { connectMs: 2_000, statementMs: 5_000 } });
    vi.stubEnv('DATABASE_STATEMENT_TIMEOUT_MS', '0');
    expect(() => read()).toThrow('DATABASE_STATEMENT_TIMEOUT_MS');
  });

  test('name every flag that is missing or wrong', () => {
    expect(() => read({ issuer: '', 'psp-url': 'nowhere' })).toThrow(/--issuer.*--psp-url/);
    expect(() => read({ 'jwks-url': '' })).toThrow('--jwks-url or --public-jwk');
    expect(() => read({ 'allowed-origin': 'https://a.example,b.example' })).toThrow(
      '--allowed-origin',
    );
  });

  test('take several origins and one public key', () => {
    const options = read(
      { 'jwks-url': '', 'allowed-origin': 'https://a.example,https://b.example/' },
      '--public-jwk',
      '{"kty":"EC"}',
    );
    expect(options.allowedOrigin).toEqual(['https://a.example', 'https://b.example']);
    expect(options.keys).toEqual({ keys: [{ kty: 'EC' }] });
  });

  test('refuse short secrets without quoting them', () => {
    vi.stubEnv('PSP_API_SECRET', 'tooshort');
    expect(() => read()).toThrow('PSP_API_SECRET');
    expect(() => read()).not.toThrow('tooshort');
  });

  test('allow the test clock on this machine only', () => {
    expect(read({}, '--test-clock').testClock).toBe(true);
    expect(() => read({}, '--test-clock', '--host', '0.0.0.0')).toThrow('--test-clock: refused');
    expect(read({}, '--host', '0.0.0.0').testClock).toBe(false);
  });
});
