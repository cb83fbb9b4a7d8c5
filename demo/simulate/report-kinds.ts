import type { RecordKind } from '../../src/gateway/reference/index.js';

/** Whatever a report may be made of; accounts first, because all other rows belong to one. */
export const reportKinds: readonly RecordKind[] = [
  'account',
  'item',
  'payment',
  'plan',
  'request',
  'survey',
  'exit',
  'event',
  'exposure',
  'fact',
];
