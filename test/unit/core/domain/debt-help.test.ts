import { expect, it } from 'vitest';
import { debtHelp } from '../../../../src/core/domain/debt-help.js';
import { safeLink } from '../../../../src/core/domain/safe-url.js';

it.each(['DE', 'AT', 'SE', 'NO', 'IS', 'GB'])(
  '%s has debt advice, with a name and a way',
  (country) => {
    const options = debtHelp[country] ?? [];
    expect(options.length).toBeGreaterThan(0);
    for (const { kind, org, url } of options) {
      expect(kind).toBe('debtHelp');
      expect(org).toBeTruthy();
      expect(safeLink(url ?? '')).toBe(url);
    }
  },
);
