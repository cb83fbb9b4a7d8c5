import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { OfferFault } from '../../../../core/domain/plan-offer.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';

/** An offer that must not be agreed, whatever the customer would say to it. */
export function refusedStep(
  fault: OfferFault,
  headingLevel: number,
  onBack: () => void,
  helpButton: TemplateResult,
): TemplateResult {
  return html`<div class="sheet">
    ${backButton(msg('Back to the choice', { id: 'plan.refused.back.link' }), onBack)}
    ${viewHeading(msg('This plan is not possible here', { id: 'plan.refused.title' }), headingLevel)}
    <p>
      ${
        fault === 'credit'
          ? msg('It would cost something, and facts that the law asks for are missing.', {
              id: 'plan.refused.credit.text',
            })
          : msg('Its figures do not fit together.', { id: 'plan.refused.figures.text' })
      }
      ${msg('Nothing was agreed. Another plan may fit, or we find a way together.', {
        id: 'plan.refused.text',
      })}
    </p>
    <div class="actions">${helpButton}</div>
  </div>`;
}
