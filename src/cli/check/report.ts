import type { Paint } from '../paint.js';
import type { Finding, Outcome, Result } from './types.js';

export interface ReportHead {
  readonly baseUrl: string;
  readonly contractVersion: string;
  readonly mode: 'read-only' | 'write';
}

type Kind = Outcome['kind'];
const kinds = ['passed', 'failed', 'not offered', 'not checked'] as const satisfies readonly Kind[];

const colours = {
  passed: 'green',
  failed: 'red',
  'not offered': 'dim',
  'not checked': 'yellow',
} as const satisfies Record<Kind, string>;

/** So many places say what is wrong; the rest is a number. */
const mostFindings = 5;

export function summary(results: readonly Result[]): Readonly<Record<Kind, number>> {
  const count = (kind: Kind) => results.filter(({ outcome }) => outcome.kind === kind).length;
  return Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<Kind, number>;
}

/** For people: a line for each check, and below it what was found. */
export function textReport(
  { baseUrl, contractVersion, mode }: ReportHead,
  results: readonly Result[],
  paint: Paint,
): string {
  const width = Math.max(...results.map(({ check }) => check.id.length));
  const lines = results.flatMap(({ check, outcome }) => {
    const kind = paint(colours[outcome.kind], outcome.kind.padEnd('not offered'.length));
    const line = `${kind}  ${check.id.padEnd(width)}  ${check.says}`;
    if (outcome.kind === 'not checked')
      return [`${kind}  ${check.id.padEnd(width)}  ${outcome.reason}`];
    if (outcome.kind !== 'failed') return [line];
    return [line, ...findingLines(outcome.findings), `    stands   contract.md, "${check.where}"`];
  });
  const counted = kinds.map((kind) => `${summary(results)[kind]} ${kind}`).join(', ');
  return [`${baseUrl}, contract ${contractVersion}, ${mode}`, '', ...lines, '', counted].join('\n');
}

function findingLines(findings: readonly Finding[]): string[] {
  const shown = findings.slice(0, mostFindings);
  const more = findings.length - shown.length;
  return [
    ...shown.map(({ at, seen }) => `    seen     ${at}: ${seen}`),
    ...(more > 0 ? [`             and ${more} more`] : []),
    ...[...new Set(shown.map(({ mend }) => mend))].map((mend) => `    mend     ${mend}`),
  ];
}

/** The same for programs. */
export function jsonReport(head: ReportHead, results: readonly Result[]): string {
  const report = {
    ...head,
    summary: summary(results),
    checks: results.map(({ check: { id, says, where }, outcome }) => ({
      id,
      says,
      where: `contract.md, "${where}"`,
      outcome: outcome.kind,
      ...(outcome.kind === 'not checked' && { reason: outcome.reason }),
      ...(outcome.kind === 'failed' && { findings: outcome.findings }),
    })),
  };
  return JSON.stringify(report, null, 2);
}
