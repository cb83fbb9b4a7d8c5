import { phraseRule } from './phrase-rule.js';

/** L6: no threats. A `legal.*` text may use a term of the law when its reason is written down. */
export const threats = phraseRule(
  'L6',
  'a threat',
  (lists) => lists.threats,
  ({ key }, { reasons }) => key.startsWith('legal.') && Boolean(reasons[key]?.trim()),
);
