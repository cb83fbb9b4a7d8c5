import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../scripts/support/audit.mjs';
import { licenseFaults } from '../../../scripts/support/licenses.mjs';

describe('the audit of packages', () => {
  const report = (severity: string) =>
    JSON.stringify({
      vulnerabilities: { lodash: { severity, range: '<4.17.21' } },
      metadata: { vulnerabilities: { total: 1 } },
    });

  it.each(['high', 'critical'])('fails for a hole that is %s', (severity) => {
    const serious = [`lodash <4.17.21: ${severity}`];
    expect(readAudit(report(severity))).toEqual({ state: 'checked', serious, total: 1 });
  });

  it('counts lesser ones', () => {
    expect(readAudit(report('moderate'))).toEqual({ state: 'checked', serious: [], total: 1 });
  });

  it.each([
    [
      'a refusal',
      '{"message":"405 Method Not Allowed","statusCode":405}',
      '405 Method Not Allowed',
    ],
    ['an error', '{"error":{"code":"ENOTFOUND","summary":"no registry"}}', 'no registry'],
    ['nothing', '', 'npm audit gave no report'],
    ['no JSON', '<html>', 'npm audit gave no report'],
  ])('says that nothing was checked after %s', (_name, output, reason) => {
    expect(readAudit(output)).toEqual({ state: 'not-checked', reason });
  });
});

describe('licences of packages', () => {
  const faults = (license: string | undefined, dev: boolean) =>
    licenseFaults({
      '': { license: 'Apache-2.0' },
      'node_modules/a/node_modules/@b/c': { version: '1.0.0', dev, ...(license && { license }) },
    });

  it.each([
    ['MIT', false],
    ['(MIT OR GPL-3.0-only)', false],
    ['(MIT AND BSD-3-Clause)', false],
    ['MPL-2.0', true],
  ])('%s is allowed where it is used', (license, dev) => {
    expect(faults(license, dev)).toEqual([]);
  });

  it.each([
    ['MPL-2.0', false, '@b/c@1.0.0: MPL-2.0, and it ships'],
    ['GPL-3.0-only', true, '@b/c@1.0.0: GPL-3.0-only'],
    ['(MIT AND GPL-3.0-only)', true, '@b/c@1.0.0: (MIT AND GPL-3.0-only)'],
    ['Public Domain', true, '@b/c@1.0.0: Public Domain'],
    [undefined, true, '@b/c@1.0.0: no licence'],
  ])('%s is not', (license, dev, fault) => {
    expect(faults(license, dev)).toEqual([fault]);
  });
});
