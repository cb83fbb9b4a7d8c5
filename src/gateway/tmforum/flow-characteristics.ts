import * as z from 'zod/mini';
import type { Json } from './client.js';
import { maybe, text } from './records.js';

/** What process flows of TMF701 and their tasks say, by name. */
export const Characteristics = maybe(z.array(z.looseObject({ name: text, value: z.unknown() })));

/** Names of the characteristics that are ours. */
export const names = {
  stamp: 'correlationId',
  question: 'planQuestion',
  answer: 'planOffers',
  chosen: 'chosenOffer',
} as const;
export const typeOf = (name: string, valueType: string, value: unknown): Json => ({
  '@type': `Kulanz${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  '@baseType': 'Characteristic',
  name,
  valueType,
  value,
});
export const valueOf = (list: z.infer<typeof Characteristics> = [], name: string): unknown =>
  list.find((each) => each.name === name)?.value;
