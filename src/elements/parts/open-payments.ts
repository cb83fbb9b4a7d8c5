/** Payments that were begun and are not booked: one request for every view. */
export const openPayments = { query: { state: 'open' } } as const;
