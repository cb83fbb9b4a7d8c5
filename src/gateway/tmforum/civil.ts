import type { LocalDate } from '../../core/contract/index.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import { upstreamProblem } from './upstream.js';

/**
 * The telco's civil date of a date-time: midnight in Berlin is still yesterday in UTC. Some stacks send
 * a bare date, which is one already.
 * @throws ProblemError `upstream-error` for what is no date-time
 */
export function civilDate(text: string, timeZone: string, where: string): LocalDate {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw upstreamProblem('upstream-error', `${where} is no date-time`);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : toCivilDate(new Date(time), timeZone);
}
