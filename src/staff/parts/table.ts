import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** Rows of figures; the first cell of each names its row. */
export interface Table {
  /** What the table shows, said before it. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** The caption stands elsewhere already, for those who see. */
  readonly isCaptionHidden?: boolean;
}

/** A table that scrolls sideways by itself, also by keyboard, where it is wider than its room. */
export function table({ caption, columns, rows, isCaptionHidden }: Table): TemplateResult {
  return html`<div class="scroll" role="group" aria-label=${caption} tabindex="0">
    <table>
      <caption class=${isCaptionHidden ? 'visually-hidden' : nothing}>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The same figures as a picture's, for whoever would rather read them. */
export const tableBelow = (values: Table): TemplateResult =>
  html`<details class="as-table">
    <summary>${msg('See the table', { id: 'staff.table.show.action' })}</summary>
    ${table(values)}
  </details>`;
