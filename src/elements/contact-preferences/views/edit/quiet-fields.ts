import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { QuietTime } from '../../../../core/domain/quiet-time.js';
import { getLocale } from '../../../../i18n/index.js';
import { formatWeekday } from '../../../../i18n/later.js';
import { errorText } from '../../../parts/later/choice.js';
import { field } from '../../../parts/later/field.js';
import type { Flaw } from './draft.js';

/** The contract takes no more. */
export const mostWindows = 14;

/** Every night; a first idea that the customer changes. */
export const newWindow: QuietTime = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '08:00' };

/** ISO weekdays by a date of each: 1 January 2024 was a Monday. */
const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, date: `2024-01-0${weekday}` }));

export interface QuietField {
  readonly index: number;
  readonly value: QuietTime;
  readonly flaw: Flaw | undefined;
  readonly onChange: (change: (value: QuietTime) => Partial<QuietTime>) => void;
  readonly onRemove: () => void;
}

/** One window: its days, its beginning and its end. */
export function quietField({ index, value, flaw, onChange, onRemove }: QuietField): TemplateResult {
  const { weekdays, from, to } = value;
  const id = `quiet-${index}`;
  const windowCount = index + 1;
  const kind = flaw?.window === index ? flaw.kind : undefined;
  const toggle = (weekday: number): void =>
    onChange((now) => ({
      weekdays: now.weekdays.includes(weekday)
        ? now.weekdays.filter((each) => each !== weekday)
        : [...now.weekdays, weekday].sort(),
    }));
  return html`<fieldset
    aria-describedby=${kind && kind !== 'noTime' ? `${id}-error` : nothing}
    id=${id}
  >
    <legend>${msg(str`Quiet time ${windowCount}`, { id: 'prefs.quiet.window.label' })}</legend>
    <div class="chips days">
      ${days.map(({ weekday, date }) => {
        const isChosen = weekdays.includes(weekday);
        return html`<label class=${isChosen ? 'chip chosen' : 'chip'}>
          <input type="checkbox" name=${id} .checked=${isChosen} @change=${() => toggle(weekday)} />
          ${formatWeekday(date, getLocale())}
        </label>`;
      })}
    </div>
    ${errorText(id, kind && kind !== 'noTime' ? flawWords(kind) : undefined)}
    <div class="span">
      ${field({
        id: `${id}-from`,
        label: msg('From', { id: 'prefs.quiet.from.label' }),
        kind: 'time',
        value: from,
        error: kind === 'noTime' ? flawWords(kind) : undefined,
        onInput: (text) => onChange(() => ({ from: text })),
      })}
      ${field({
        id: `${id}-to`,
        label: msg('To', { id: 'prefs.quiet.to.label' }),
        kind: 'time',
        value: to,
        onInput: (text) => onChange(() => ({ to: text })),
      })}
    </div>
    <button type="button" class="link" @click=${onRemove}>
      ${msg(str`Remove quiet time ${windowCount}`, { id: 'prefs.quiet.remove.action' })}
    </button>
  </fieldset>`;
}

function flawWords(kind: Flaw['kind']): string {
  switch (kind) {
    case 'noTime':
      return msg('Please enter both times, such as 20:00 and 08:00.', {
        id: 'prefs.quiet.noTime.error',
      });
    case 'noRoom':
      return msg('Please leave some time in which we may reach you.', {
        id: 'prefs.quiet.noRoom.error',
      });
    default:
      return msg('Please choose at least one day.', { id: 'prefs.quiet.noDay.error' });
  }
}
