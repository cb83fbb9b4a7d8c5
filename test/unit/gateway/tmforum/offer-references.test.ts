import { describe, expect, it } from 'vitest';
import { offerReferences } from '../../../../src/gateway/tmforum/offer-references.js';

describe('what an offer of the telco is known by', () => {
  it('is the ids that it was made of, for whoever made it', () => {
    const reference = offerReferences('processFlow').of('flow-1', '["offer"]');
    expect(offerReferences('processFlow').idsOf(reference)).toEqual(['flow-1', '["offer"]']);
    expect(offerReferences('endpoint').idsOf(reference)).toBeUndefined();
  });

  it.each(['offer-1', '', '[]', '[1]', '"processFlow"', '{"0":"processFlow"}', 'null'])(
    'is nothing that somebody else has written: %s',
    (text) => {
      expect(offerReferences('processFlow').idsOf(text)).toBeUndefined();
    },
  );
});
