import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';

/** What a private key or a well-known token looks like in a file. Split, to not find itself. */
const kinds: Readonly<Record<string, RegExp>> = {
  'private key (PEM)': new RegExp('-----BEGIN [A-Z ]*PRIVATE ' + 'KEY-----'),
  'private key (JWK)': /["']?\bd["']?\s*:\s*["'][\w-]{40,}["']/,
  'shared key (JWK)': /["']?\bk["']?\s*:\s*["'][\w-]{22,}["']/,
  'signed token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/,
  'access key of a cloud': /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  'token of GitHub or npm': /\b(gh[pousr]_\w{36}|npm_\w{36})\b/,
  // As long as one is, and for another machine than this one.
  'password in an address':
    /\b(postgres(ql)?|https?):\/\/[\w.-]+:[^\s@/$'"`{}]{8,}@(?!127\.0\.0\.1)/,
};

const secretsIn = (text: string): string[] =>
  Object.keys(kinds).filter((kind) => kinds[kind]!.test(text));

describe('what is committed', () => {
  it('holds no secret', () => {
    const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
      .split('\0')
      .filter((file) => file !== '' && !/\.(png|woff2?|ico|jpg|webp)$/.test(file));
    expect(files.length).toBeGreaterThan(500);
    const found = files.flatMap((file) =>
      secretsIn(readFileSync(file, 'utf8')).map((kind) => `${file}: ${kind}`),
    );
    expect(found).toEqual([]);
  });

  it('would be seen to hold one', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const jwk = JSON.stringify(privateKey.export({ format: 'jwk' }), null, 2);
    const token = ['{"alg":"ES256"}', '{"sub":"someone"}', randomBytes(64)]
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
    const key = randomBytes(18).toString('hex');
    expect(secretsIn(pem)).toEqual(['private key (PEM)']);
    expect(secretsIn(jwk)).toEqual(['private key (JWK)']);
    expect(secretsIn(`const key = { d: '${key}ABCDEFGH' };`)).toEqual(['private key (JWK)']);
    expect(secretsIn(`{ kty: 'oct', k: '${key}' }`)).toEqual(['shared key (JWK)']);
    expect(secretsIn(token)).toEqual(['signed token']);
    expect(secretsIn(`postgres://kulanz:${key}@db/kulanz`)).toEqual(['password in an address']);
  });
});
