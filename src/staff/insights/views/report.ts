import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { cells } from './cells.js';
import { experiments } from './experiments.js';
import { changes, harm, results, topics } from './outcomes.js';
import { overview } from './overview.js';
import { proposal } from './proposal.js';
import { sampling } from './sampling.js';
import type { ReportView } from './section.js';
import { funnel, options, plans } from './ways.js';

/** The whole week, in the order in which a meeting goes through it. */
export function reportView(view: ReportView): TemplateResult {
  return html`<div class="report">
    ${
      view.report.complete
        ? nothing
        : html`<p class="growing">
            ${msg('The week still runs: its figures grow.', {
              id: 'insights.home.growing.text',
            })}
          </p>`
    }
    ${overview(view)} ${proposal(view)} ${cells(view)} ${funnel(view)} ${options(view)}
    ${plans(view)} ${results(view)} ${harm(view)} ${topics(view)} ${changes(view)}
    ${experiments(view)} ${sampling(view)}
  </div>`;
}
