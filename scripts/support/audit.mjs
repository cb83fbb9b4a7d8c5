// @ts-check

/**
 * @typedef {{ state: 'not-checked', reason: string }
 *   | { state: 'checked', serious: string[], total: number }} Audit
 */

/**
 * What `npm audit --json` found. Anything that is no report, such as the registry's refusal or
 * nothing at all, means that nothing was checked, never that nothing was found.
 *
 * @param {string} output
 * @returns {Audit}
 */
export function readAudit(output) {
  const report = parse(output);
  if (!report?.vulnerabilities || !report.metadata?.vulnerabilities) {
    const reason = report?.message ?? report?.error?.summary ?? 'npm audit gave no report';
    return { state: 'not-checked', reason: String(reason) };
  }
  const serious = Object.entries(report.vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
  return { state: 'checked', serious, total: report.metadata.vulnerabilities.total };
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
