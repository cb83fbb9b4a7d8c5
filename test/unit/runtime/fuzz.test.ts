/** Options of hosts, whatever their code hands over. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KulanzError } from '../../../src/core/errors/index.js';
import { findWrongOption } from '../../../src/runtime/check-options.js';
import { withoutReturnParameter } from '../../../src/runtime/return-address.js';
import { wishedLocale } from '../../../src/runtime/wished-locale.js';
import type { KulanzOptions } from '../../../src/runtime/options.js';
import { expectCleanPrototypes, fuzzRuns, hostileKey, hostileValue } from '../../support/fuzz.js';

const names = [
  ...['backend', 'baseUrl', 'getAccessToken', 'tokenUrl', 'accountKey', 'locale', 'formality'],
  ...[
    'wording',
    'wordingUrl',
    'paymentOrigins',
    'returnUrl',
    'keepReturnParam',
    'stepUpUrl',
    'framing',
  ],
  ...['consent', 'onEvent', 'onError'],
];
const value = fc.oneof(
  fc.constantFrom<unknown>('https://care.example', '/token', 'javascript:alert(1)', '//evil', [
    '*',
  ]),
  hostileValue,
);

beforeEach(() => {
  const address = 'https://www.telco.example/bills';
  vi.stubGlobal('location', new URL(address));
  vi.stubGlobal('document', { baseURI: address });
});
afterEach(() => vi.unstubAllGlobals());

it('fuzz: options', () => {
  const options = fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...names), hostileKey), value), { maxLength: 6 })
    .map((entries) => Object.fromEntries(entries) as KulanzOptions);
  fc.assert(
    fc.property(options, (given) => {
      const error = findWrongOption(given);
      if (error) {
        expect(error).toBeInstanceOf(KulanzError);
        expect([error.kind, error.message === '']).toEqual(['configuration', false]);
      } else {
        // What was found right is what the next one builds upon.
        expect(typeof wishedLocale(given)).toMatch(/string|undefined/);
        if (given.returnUrl) withoutReturnParameter(given.returnUrl);
        for (const url of [given.tokenUrl, given.wordingUrl].filter((each) => each !== undefined)) {
          expect(new URL(url, location.href).origin).toBe(location.origin);
        }
      }
      expectCleanPrototypes();
    }),
    fuzzRuns('options'),
  );
});
