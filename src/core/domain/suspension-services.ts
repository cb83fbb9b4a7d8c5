import type { LocalDate, Restriction } from '../contract/index.js';
import { addDays } from './civil-date.js';

type Services = NonNullable<Restriction['services']>;
export type ServiceKind = Exclude<Services[number]['kind'], 'unknown'>;

/** In the order in which they are told; emergency calls first, because they always work. */
const order: readonly ServiceKind[] = [
  'emergency',
  'voiceIncoming',
  'voiceOutgoing',
  'smsIncoming',
  'smsOutgoing',
  'mobileData',
  'internet',
  'roaming',
  'premium',
  'tv',
];

/** What a minimum of voice and internet is made of. Source: TKG §61(5)-(7). */
const minimum: ReadonlySet<ServiceKind> = new Set([
  'voiceIncoming',
  'voiceOutgoing',
  'mobileData',
  'internet',
]);

/**
 * Last day on which incoming calls surely work: a whole week after outgoing ones were stopped.
 * Source: TKG §61(5)-(7).
 */
export const incomingUntil = (outgoingStopped: LocalDate): LocalDate => addDays(outgoingStopped, 7);

/** Each service once, in the order in which they are told, with emergency calls. */
export function servicesOf(kinds: Iterable<ServiceKind>): ServiceKind[] {
  const there = new Set<ServiceKind>(['emergency', ...kinds]);
  return order.filter((kind) => there.has(kind));
}

/**
 * What each service would be like once a restriction begins.
 *
 * @param all what the customer has
 * @param affected what is in default: in a package, only these parts may be touched
 * @param keepsMinimum premium services are contested, so that voice and internet stay in part
 * @param from first day of the restriction
 */
export function servicesLeft(
  all: readonly ServiceKind[],
  affected: ReadonlySet<ServiceKind>,
  keepsMinimum: boolean,
  from: LocalDate,
): Services {
  return servicesOf([...all, ...affected]).map((kind) => {
    if (kind === 'emergency' || !affected.has(kind)) return { kind, working: 'yes' };
    if (kind === 'voiceIncoming') return { kind, working: 'yes', until: incomingUntil(from) };
    return { kind, working: keepsMinimum && minimum.has(kind) ? 'limited' : 'no' };
  });
}
