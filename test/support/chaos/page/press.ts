import type { Done, PageAct } from '../acts.js';
import type { Button, Sight } from './sight.js';
import { confirmationOf } from './words.js';

export const times = (button: Button | undefined, count: number): Button[] =>
  button ? Array.from({ length: count }, () => button) : [];

/** Presses all of them in one task. Several presses of one button confirm one thing. */
export function press(buttons: readonly Button[]): Done {
  const confirmed = [...new Set(buttons)].flatMap(({ element, words }) => {
    const operation = confirmationOf(words, element.matches('.main'));
    // It says itself when it is of no use.
    if (!operation || element.ariaDisabled === 'true') return [];
    return [{ operation, amount: /^(\d.*) bezahlen$/.exec(words)?.[1] }];
  });
  for (const { element } of buttons) element.click();
  return { pressed: buttons.map(({ words }) => words), confirmed };
}

/** Chooses in every group, ticks everything, and writes into every field. */
export function fillIn(fields: Sight['fields'], { which, amount, day }: Fill): void {
  const radios = fields.filter(({ type }) => type === 'radio');
  for (const name of new Set(radios.map((radio) => radio.name))) {
    const group = radios.filter((radio) => radio.name === name);
    group[which % group.length]?.click();
  }
  for (const field of fields) {
    if (field instanceof HTMLTextAreaElement) write(field, 'Wann kommt die nächste Rechnung?');
    else if (field.type === 'checkbox' && !field.checked) field.click();
    else if (field.type === 'date') write(field, day || field.min || field.max);
    else if (field.type === 'text') write(field, field.inputMode ? amount : 'Kim Beispiel');
  }
}
type Fill = Extract<PageAct, { do: 'fill' }>;

function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
