import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Plan } from '../../../../core/contract/index.js';
import { comma, formatDate, formatMoney, formatMoneyParts } from '../../../../i18n/index.js';
import { chipGroup } from '../../../parts/later/chip-group.js';
import { field } from '../../../parts/later/field.js';
import { select } from '../../../parts/later/select.js';
import { paydayField } from '../own/payday-field.js';
import { allPaydays } from '../own/payday.js';
import { openPart } from '../../../parts/later/instalments.js';
import {
  changedInstalment,
  openInstalments,
  type ChangeDraft,
  type ChangeProblem,
} from './draft.js';
import { problemWords } from './problem-words.js';

export interface FieldValues {
  readonly draft: ChangeDraft;
  readonly plan: Plan;
  readonly problem: ChangeProblem | undefined;
  readonly locale: string;
  readonly onDraft: (change: Partial<ChangeDraft>) => void;
}

/** What a change needs to know. */
export function changeFields(values: FieldValues): TemplateResult | typeof nothing {
  switch (values.draft.kind) {
    case undefined:
      return nothing;
    case 'move':
      return html`${instalmentField(values)}
      ${dateField(msg('New day', { id: 'plan.changeForm.date.label' }), values)}`;
    case 'catchUp':
      return html`${aboutText(values)}
      ${dateField(msg('Day to catch up', { id: 'plan.changeForm.catchUp.label' }), values)}`;
    case 'toEnd':
      return aboutText(values);
    case 'cancel':
      return endText();
    case 'pause':
      return periodsField(values);
    case 'lower':
      return amountField(
        msg('Instalment that fits', { id: 'plan.changeForm.lower.label' }),
        soFarWords(values),
        values,
      );
    case 'extra':
      return html`${amountField(
        msg('Amount to pay earlier', { id: 'plan.changeForm.extra.label' }),
        openWords(values),
        values,
      )}
      ${effectField(values)}`;
    case 'payday':
      return paydayField({
        draft: values.draft,
        paydays: allPaydays,
        paydayError: errorOf('payday', values),
        dayError: errorOf('day', values),
        onChange: values.onDraft,
      });
  }
}

const errorOf = (
  name: ChangeProblem['field'],
  { problem, plan, locale }: FieldValues,
): string | undefined =>
  problem?.field === name ? problemWords(problem, plan.total, locale) : undefined;

function instalmentField(values: FieldValues): TemplateResult {
  const { draft, plan, locale, onDraft } = values;
  const entries = openInstalments(plan).map((instalment) => {
    const dueDate = formatDate(instalment.dueDate, locale);
    const openAmount = formatMoney(openPart(instalment), locale);
    return {
      value: instalment.id,
      name: `${dueDate}${comma(locale)}${openAmount}`,
    };
  });
  const [first = { value: '', name: '' }, ...later] = entries;
  const laterWords = msg('Later instalments', { id: 'plan.changeForm.later.label' });
  return select({
    id: 'instalment',
    label: msg('Which instalment?', { id: 'plan.changeForm.instalment.label' }),
    first,
    groups: later.length > 0 ? [{ name: laterWords, entries: later }] : [],
    value: changedInstalment(draft, plan)?.id ?? '',
    onChange: (instalmentId) => onDraft({ instalmentId }),
  });
}

const dateField = (label: string, values: FieldValues): TemplateResult =>
  field({
    id: 'date',
    label,
    kind: 'date',
    value: values.draft.dateText,
    error: errorOf('date', values),
    onInput: (dateText) => values.onDraft({ dateText }),
  });

/** Which instalment it is about, where there is no choice. */
function aboutText({ draft, plan, locale }: FieldValues): TemplateResult {
  const instalment = changedInstalment(draft, plan);
  const dueDate = instalment ? formatDate(instalment.dueDate, locale) : '';
  const openAmount = instalment ? formatMoney(openPart(instalment), locale) : '';
  return html`<p>
    ${msg(str`It is about the instalment of ${dueDate}: ${openAmount}.`, { id: 'plan.changeForm.about.text' })}
  </p>`;
}

/** What ending the plan means, before anything is asked for. */
function endText(): TemplateResult {
  return html`<p>
    ${msg('Then there are no more instalments. What is still open is due again.', { id: 'plan.changeForm.end.text' })}
    ${msg('Maybe a pause or a smaller instalment fits better. Nothing is changed yet.', {
      id: 'plan.changeForm.endOther.text',
    })}
  </p>`;
}

function periodsField(values: FieldValues): TemplateResult {
  return chipGroup({
    id: 'periods',
    legend: msg('How many instalments come later?', { id: 'plan.changeForm.periods.label' }),
    hint: msg('You pay none in this time. The plan ends later.', {
      id: 'plan.changeForm.periods.hint',
    }),
    chips: [
      { value: '1', name: msg('One instalment', { id: 'plan.changeForm.periods.one.option' }) },
      { value: '2', name: msg('Two instalments', { id: 'plan.changeForm.periods.two.option' }) },
    ],
    chosen: values.draft.periods,
    error: errorOf('periods', values),
    onChoose: (periods) => values.onDraft({ periods }),
  });
}

const amountField = (label: string, hint: string, values: FieldValues): TemplateResult =>
  field({
    id: 'amount',
    label,
    hint,
    kind: 'amount',
    value: values.draft.amountText,
    unit: formatMoneyParts(values.plan.total, values.locale).currency,
    error: errorOf('amount', values),
    onInput: (amountText) => values.onDraft({ amountText }),
  });

function soFarWords({ plan, locale }: FieldValues): string {
  const instalment = openInstalments(plan)[0];
  const soFarAmount = instalment ? formatMoney(instalment.amount, locale) : '';
  return msg(str`Your instalment so far: ${soFarAmount}.`, { id: 'plan.changeForm.soFar.hint' });
}

function openWords({ plan, locale }: FieldValues): string {
  const openAmount = formatMoney(plan.remaining, locale);
  return msg(str`Up to ${openAmount}, which is open in the plan.`, {
    id: 'plan.changeForm.open.hint',
  });
}

function effectField(values: FieldValues): TemplateResult {
  return chipGroup({
    id: 'effect',
    legend: msg('What happens to the rest?', { id: 'plan.changeForm.effect.label' }),
    chips: [
      {
        value: 'shorter',
        name: msg('Fewer instalments', { id: 'plan.changeForm.effect.shorter.option' }),
      },
      {
        value: 'lower',
        name: msg('Smaller instalments', { id: 'plan.changeForm.effect.lower.option' }),
      },
    ],
    chosen: values.draft.effect,
    error: errorOf('effect', values),
    onChoose: (effect) => values.onDraft({ effect }),
  });
}
