/** Records to be written, one of each kind, for the account `konto-1`. */
export const ticket = {
  stamp: 'stamp-1',
  type: 'billingDispute',
  description: 'Die Verbindungen sind nicht von mir.',
  billIds: ['konto-1-b2'],
  disputedMinor: 7_001,
};
export const payment = {
  stamp: 'stamp-1',
  amountMinor: 16_000,
  method: { type: 'bankCard' },
  bills: [
    { id: 'konto-1-b1', amountMinor: 8_999 },
    { id: 'konto-1-b2', amountMinor: 7_001 },
  ],
};
export const callback = {
  stamp: 'stamp-1',
  category: 'callback',
  startsAt: '2026-12-03T09:00:00.000Z',
  endsAt: '2026-12-03T09:30:00.000Z',
  description: 'Raten',
  phoneNumber: '+49 30 23125 000',
};
export const survey = {
  stamp: 'stamp-1',
  at: '2026-12-01T09:59:00.000Z',
  reason: 'npsSurvey',
  score: 9,
  comment: 'Schnell geklärt',
};
