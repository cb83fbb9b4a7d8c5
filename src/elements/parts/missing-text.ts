import { msg } from '@lit/localize';

/** A view was asked for and did not arrive. */
export const missingText = (): string =>
  msg('This part does not load right now. Please try again.', { id: 'common.later.error' });
