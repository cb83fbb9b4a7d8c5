import type { TemplateResult } from 'lit';
import type { Plan } from '../../../core/contract/index.js';
import { bars, type BarState } from './bars.js';

type Instalment = Plan['instalments'][number];

/** The instalments of a running plan as a picture. */
export function planBars(plan: Plan, locale: string): TemplateResult {
  return bars(
    plan.instalments.map((each) => ({ ...each, state: barState(each, plan) })),
    locale,
  );
}

function barState({ id, state }: Instalment, { nextInstalment }: Plan): BarState {
  if (state === 'paid') return 'paid';
  return id === nextInstalment?.id ? 'next' : 'later';
}
