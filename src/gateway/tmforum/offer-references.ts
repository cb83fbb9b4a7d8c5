import * as z from 'zod/mini';
import type { PlanOffersConfig } from './config.js';

/** By what offers of the telco are known: who made them, and by which ids of theirs. */
export interface OfferReferences {
  readonly of: (...ids: readonly string[]) => string;
  /** Its ids; undefined: somebody else has made it, under an earlier configuration. */
  readonly idsOf: (reference: string) => readonly string[] | undefined;
}

const Reference = z.tuple([z.string()], z.string());

/** @param source whoever makes offers now */
export const offerReferences = (source: PlanOffersConfig['source']): OfferReferences => ({
  of: (...ids) => JSON.stringify([source, ...ids]),
  idsOf(reference) {
    const read = Reference.safeParse(parsed(reference));
    if (!read.success) return undefined;
    const [maker, ...ids] = read.data;
    return maker === source ? ids : undefined;
  },
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
