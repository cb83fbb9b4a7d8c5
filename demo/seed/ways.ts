/** What a customer leaves a visit with. */
export type Way = 'paid' | 'plan' | 'pause' | 'help' | 'abandoned';

/** Of a hundred visits about so many end this way. Invented; they are here to be counted. */
export const ways: readonly { readonly value: Way; readonly weight: number }[] = [
  { value: 'paid', weight: 35 },
  { value: 'plan', weight: 20 },
  { value: 'pause', weight: 10 },
  { value: 'help', weight: 15 },
  { value: 'abandoned', weight: 20 },
];

/** How content customers leave, by way: the most likely scores. */
export const scores: Readonly<Record<Way, readonly number[]>> = {
  paid: [10, 10, 9, 9, 8, 7, 6],
  plan: [10, 9, 9, 8, 8, 7, 5],
  pause: [10, 10, 9, 8, 7, 4],
  help: [10, 9, 8, 7, 6, 3],
  abandoned: [8, 7, 6, 5, 3, 1],
};
