import { msg } from '@lit/localize';

/** What a plan costs in a year, by the law of credit. */
export const aprLabel = (): string => msg('Effective annual rate', { id: 'plan.review.apr.label' });
