import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Plan } from '../../../../core/contract/index.js';
import { choiceGroup } from '../../../parts/later/choice.js';
import { missedInstalment } from '../../../parts/later/instalments.js';
import { changesOf } from '../plan-parts.js';
import type { ChangeKind } from './draft.js';
import { kindWords } from './kind-words.js';

/** What brings a missed instalment back into the plan. */
const waysBack: readonly ChangeKind[] = ['catchUp', 'toEnd', 'lower'];
const others: readonly ChangeKind[] = ['move', 'pause', 'lower', 'extra', 'payday'];

/** What can be changed, as far as the backend allows it; after a missed instalment the ways back first. */
export function changeMenu(
  plan: Plan,
  chosen: ChangeKind | undefined,
  error: string | undefined,
  onChoose: (kind: ChangeKind) => void,
): TemplateResult {
  const first = missedInstalment(plan) ? waysBack : [];
  const rest = others.filter((kind) => !first.includes(kind));
  const group = (id: string, legend: string, kinds: readonly ChangeKind[]) => {
    const allowed = kinds.filter((kind) => changesOf(plan).includes(kind));
    if (allowed.length === 0) return nothing;
    return choiceGroup({
      id,
      legend,
      kind: 'radio',
      choices: allowed.map((kind) => ({
        value: kind,
        ...kindWords(kind),
        isChosen: kind === chosen,
      })),
      error: id === 'kind' ? error : undefined,
      onChange: (kind) => onChoose(kind as ChangeKind),
    });
  };
  return html`${group('back', msg('The open instalment', { id: 'plan.change.back.label' }), first)}
  ${group('kind', msg('Change', { id: 'plan.change.kind.label' }), rest)}
  ${group('end', msg('No plan any more', { id: 'plan.change.end.label' }), ['cancel'])}`;
}
