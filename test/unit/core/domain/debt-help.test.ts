import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../../../src/core/domain/civil-date.js';
import { adviceBodies, debtHelpIn } from '../../../../src/core/domain/debt-help.js';
import { safeLink } from '../../../../src/core/domain/safe-url.js';

const countries = ['DE', 'AT', 'CH', 'DK', 'FI', 'IS', 'NO', 'SE', 'GB'];

describe('debt advice', () => {
  it.each(countries)('in %s has a name, a safe way and its source', (country) => {
    const options = debtHelpIn(country);
    expect(options.length).toBeGreaterThan(0);
    for (const { kind, org, url } of options) {
      expect(kind).toBe('debtHelp');
      expect(org).toBeTruthy();
      expect(safeLink(url ?? '')).toBe(url);
    }
    for (const { source, readOn } of adviceBodies[country] ?? []) {
      expect(source.length).toBeGreaterThan(20);
      expect(parseCivilDate(readOn)).toBeDefined();
    }
  });

  it('is there for a country that we know nothing of, and for nobody', () => {
    expect(debtHelpIn('JP')).not.toEqual([]);
    expect(debtHelpIn(undefined)).not.toEqual([]);
  });

  it.each([{}, { DE: [] }, { AT: [] }])('cannot be emptied by configuration %j', (more) => {
    expect(debtHelpIn('DE', more)).toEqual(debtHelpIn('DE'));
  });

  it('can be added to', () => {
    const own = {
      kind: 'debtHelp' as const,
      org: 'Beratung am Markt',
      url: 'https://markt.example/',
    };
    expect(debtHelpIn('DE', { DE: [own] })).toEqual([...debtHelpIn('DE'), own]);
    expect(debtHelpIn('AT', { DE: [own] })).toEqual(debtHelpIn('AT'));
  });
});
