import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { paymentStations } from '../../parts/later/payment-stations.js';
import { ring } from '../../parts/ring.js';
import type { AccountFacts } from './account-facts.js';

/** What people would rather look at than read: how far a plan or a payment is, or that all is paid. */
export function picture({ state, plan }: AccountFacts): TemplateResult | undefined {
  switch (state) {
    case 'none':
    case 'completed':
      return ring(1, 1);
    case 'transit':
      return paymentStations();
    case 'plan': {
      if (!plan?.instalments.length) return undefined;
      const totalCount = plan.instalments.length;
      const paidCount = plan.instalments.filter((part) => part.state === 'paid').length;
      return ring(
        totalCount,
        paidCount,
        html`<b class="large"
            >${msg(str`${paidCount} of ${totalCount}`, {
              id: 'balance.plan.ring.label',
            })}</b
          ><span class="small">${msg('paid', { id: 'balance.plan.paid.label' })}</span>`,
      );
    }
    default:
      return undefined;
  }
}
