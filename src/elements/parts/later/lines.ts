import { html, type TemplateResult } from 'lit';

export interface Line {
  readonly name: string;
  readonly content: unknown;
}

/** Facts one below the other, each under its name. */
export const lines = (list: readonly Line[]): TemplateResult =>
  html`<dl class="ledger lines">
    ${list.map(
      ({ name, content }) =>
        html`<div>
          <dt class="second">${name}</dt>
          <dd>${content}</dd>
        </div>`,
    )}
  </dl>`;
