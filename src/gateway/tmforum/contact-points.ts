import type { AccountRecord } from '../reference/records.js';
import type { OpaqueId } from './opaque-id.js';
import type { IndividualRecord } from './records.js';

type Medium = NonNullable<IndividualRecord['contactMedium']>[number];

/**
 * Where a customer can be reached, by TMF632, the preferred ones first. Without addresses for post:
 * letters go where the bills go.
 */
export async function contactPointsOf(
  individual: IndividualRecord | undefined,
  accountId: string,
  now: Date,
  opaqueId: OpaqueId,
): Promise<AccountRecord['contactPoints']> {
  const media = (individual?.contactMedium ?? []).filter(
    ({ validFor }) => !(Date.parse(validFor?.endDateTime ?? '') <= now.getTime()),
  );
  const preferredFirst = [
    ...media.filter(({ preferred }) => preferred),
    ...media.filter(({ preferred }) => !preferred),
  ];
  return Promise.all(
    preferredFirst.flatMap(pointOf).map(async ({ kind, value }) => ({
      id: await opaqueId(accountId, 'contact point', `${kind} ${value}`),
      kind,
      value,
    })),
  );
}

/** v4 has the address one level below. */
function pointOf({ characteristic, ...medium }: Medium) {
  const { emailAddress, phoneNumber } = characteristic ?? medium;
  return [
    ...(emailAddress === undefined ? [] : [{ kind: 'email' as const, value: emailAddress }]),
    ...(phoneNumber === undefined ? [] : [{ kind: 'phone' as const, value: phoneNumber }]),
  ];
}
