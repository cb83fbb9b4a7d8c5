/**
 * The copy linter's engine for pages and tools: nothing here needs Node. What reads files and
 * prints is in `lint-copy/command.ts`.
 */
export { lintCopy } from './lint-copy/lint-copy.js';
export { disclaimer, viewLine } from './lint-copy/report.js';
export type {
  Catalogue,
  Finding,
  Glossary,
  LintFigures,
  LintOptions,
  LintResult,
  Severity,
  ViewFigures,
} from './lint-copy/types.js';
