/** Addresses from backends and hosts: only such come through that a person may be sent to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeLink, safePaymentUrl } from '../../../../src/core/domain/index.js';
import { fuzzRuns } from '../../../support/fuzz.js';

const allowed = ['https://pay.example', 'https://pay.example:8443'];

const piece = fc.oneof(
  fc.constantFrom('https:', 'http:', 'javascript:', 'data:', 'blob:', 'tel:', 'mailto:', 'HTTPS:'),
  fc.constantFrom(
    '//',
    '/',
    '\\',
    '@',
    ':',
    '.',
    '?',
    '#',
    '%2f',
    '%00',
    '\t',
    '\n',
    '\u202e',
    ' ',
  ),
  fc.constantFrom(
    'pay.example',
    'evil.example',
    'pаy.example',
    '127.0.0.1',
    '[::1]',
    ':8443',
    '+49',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const address = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.webUrl(),
  fc.array(piece, { maxLength: 4 }).map((pieces) => `https://pay.example${pieces.join('')}`),
);

describe('fuzz: addresses', () => {
  it('of payments lead to an allowed origin, without credentials, or nowhere', () => {
    let opened = 0;
    fc.assert(
      fc.property(address, (text) => {
        const url = safePaymentUrl(text, allowed);
        if (url === undefined) return;
        opened += 1;
        const { origin, protocol, username, password } = new URL(url);
        expect(allowed).toContain(origin);
        expect([protocol, username, password]).toEqual(['https:', '', '']);
      }),
      fuzzRuns('urls', 2),
    );
    expect(opened).toBeGreaterThan(0);
  });

  it('of links are of a kind that opens nothing but a page, a call or a mail', () => {
    fc.assert(
      fc.property(address, (text) => {
        const url = safeLink(text);
        if (url === undefined) return;
        const { protocol, username } = new URL(url);
        expect(['https:', 'http:', 'tel:', 'mailto:']).toContain(protocol);
        expect(username).toBe('');
        if (protocol === 'http:') {
          expect(new URL(url).hostname).toMatch(/^(localhost|127\.|\[::1\])/);
        }
      }),
      fuzzRuns('urls', 2),
    );
  });
});
