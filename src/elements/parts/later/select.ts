import { html, nothing, type TemplateResult } from 'lit';
import { errorText } from './choice.js';

export interface Entry<Value extends string> {
  readonly value: Value;
  readonly name: string;
}

export interface EntryGroup<Value extends string> {
  /** Without it the entries stand by themselves. */
  readonly name?: string;
  readonly entries: readonly Entry<Value>[];
}

export interface Select<Value extends string> {
  readonly id: string;
  readonly label: string;
  /** Stands first, above all groups. */
  readonly first: { readonly value: Value | ''; readonly name: string };
  readonly groups: readonly EntryGroup<Value>[];
  readonly value: Value | '';
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly onChange: (value: Value | '') => void;
}

/** A native list in groups, where there are too many choices to lay them all out. */
export function select<Value extends string>(values: Select<Value>): TemplateResult {
  const { id, label, first, groups, value, hint, error, onChange } = values;
  const describedBy = error ? `${id}-error` : hint ? `${id}-hint` : nothing;
  const option = (entry: Entry<Value | ''>): TemplateResult =>
    html`<option value=${entry.value} .selected=${entry.value === value}>${entry.name}</option>`;
  return html`<div class="tight">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="second" id="${id}-hint">${hint}</p>` : nothing}
    <div class="field">
      <select
        id=${id}
        name=${id}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy}
        @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value as Value)}
      >
        ${option(first)}
        ${groups.map(({ name, entries }) => {
          const options = entries.map((entry) => option(entry));
          return name ? html`<optgroup label=${name}>${options}</optgroup>` : options;
        })}
      </select>
    </div>
    ${errorText(id, error)}
  </div>`;
}
