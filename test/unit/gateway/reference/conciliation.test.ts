import { describe, expect, it } from 'vitest';
import {
  conciliationBodies,
  conciliationIn,
} from '../../../../src/gateway/reference/conciliation.js';

describe('the conciliation body', () => {
  it.each(Object.entries(conciliationBodies))('in %s has an address and a source', (_c, body) => {
    expect(new URL(body.url).protocol).toBe('https:');
    expect(body.source.length).toBeGreaterThan(20);
  });

  it('can be another one, and cannot be taken away', () => {
    expect(conciliationIn('GB', { GB: 'https://scheme.example/' })).toBe('https://scheme.example/');
    expect(conciliationIn('DE', { DE: '' })).toBe(conciliationBodies['DE']?.url);
    expect(conciliationIn('DE', {})).toBe(conciliationBodies['DE']?.url);
    expect(conciliationIn('FR', { FR: 'https://mediateur.example/' })).toMatch(/mediateur/);
    expect(conciliationIn('FR')).toBeUndefined();
  });
});
