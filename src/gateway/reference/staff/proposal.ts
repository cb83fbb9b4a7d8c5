import type { WeeklyReport } from '../../../core/contract/index.js';
import { customersNeeded, share, type Part } from '../../../core/domain/share.js';
import { answersIn } from '../../../core/domain/nps.js';
import { countsOf, funnelSteps, passing, sumOf } from './measures.js';
import type { WeekTally } from './week-tally.js';

type Proposal = WeeklyReport['proposal'];
type Step = NonNullable<Proposal['step']>;

/** Fewer customers than this are no reason to change anything. */
const least = 30;
/** The difference, in points, that would be worth a change. */
const worthPoints = 5;

const one = (value: number): number => Math.round(value * 10) / 10 + 0;

function baseline({ part, whole }: Part): Pick<Proposal, 'baseline' | 'customersNeeded'> {
  const { value, low, high } = share(part, whole);
  return {
    baseline: { percent: one(value), low: one(low), high: one(high) },
    customersNeeded: customersNeeded(value, worthPoints),
  };
}

/** The step of a funnel at which most turn away, as far as the interval can tell. */
function weakestStep(tally: WeekTally): Proposal | undefined {
  const tags = [...new Set(tally.steps.map(({ tag }) => tag))].sort();
  const steps = funnelSteps.filter((step): step is Exclude<Step, 'unknown'> => step !== 'seen');
  const candidates = tags
    .flatMap((tag) => steps.map((step) => ({ tag, step, part: passing(tally, step, tag) })))
    .filter(({ part }) => part.whole >= least)
    .map((candidate) => ({
      ...candidate,
      high: share(candidate.part.part, candidate.part.whole).high,
    }))
    .sort((a, b) => a.high - b.high);
  const [weakest] = candidates;
  if (!weakest) return undefined;
  const { tag, step, part } = weakest;
  return { code: 'funnelStep', subject: tag, step, measure: step, ...baseline(part) };
}

/**
 * One thing to try next. People first: an exit that leaves most unhappy, then plans that do not
 * hold, then a step at which most turn away, then a question that few answer.
 */
export function proposalOf(tally: WeekTally, cells: WeeklyReport['feedback']['cells']): Proposal {
  const unhappy = cells
    .filter(({ dimension, nps }) => dimension === 'outcome' && (nps.high ?? 0) < 0)
    .sort((a, b) => (a.nps.score ?? 0) - (b.nps.score ?? 0))[0];
  if (unhappy) return { code: 'detractorOutcome', subject: unhappy.key, measure: 'nps' };

  const { due, missed } = tally.instalments;
  if (due >= least && share(missed, due).low > 10) {
    return {
      code: 'plansMissed',
      measure: 'plansMissed',
      ...baseline({ part: missed, whole: due }),
    };
  }
  const step = weakestStep(tally);
  if (step) return step;

  const whole = sumOf(tally.answers.map(({ asked }) => asked));
  if (whole >= least) {
    const part = answersIn(countsOf(tally.answers));
    return { code: 'responseRate', measure: 'responseRate', ...baseline({ part, whole }) };
  }
  return { code: 'waitForMore', measure: 'nps' };
}
