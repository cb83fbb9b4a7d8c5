import * as z from 'zod/mini';
import type { Instant } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import type { ApiClient } from './client.js';
import type { TmForumConfig } from './config.js';
import { maybe, Period, reader, text } from './records.js';
import { belongsTo, customerFilter, customerRef, entityRef, OwnerMembers } from './references.js';
import { createRegister, type Desktop, type Register, type StampedRecord } from './register.js';
import { upstreamProblem } from './upstream.js';

export interface TimeSlot {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** An appointment to be written, such as a call-back. */
export interface AppointmentDraft extends TimeSlot {
  /** `externalId`: the same whenever the same appointment is written again. */
  readonly stamp: string;
  /** In the telco's words, such as `callback`. */
  readonly category: string;
  readonly description?: string | undefined;
  /** Number that the telco calls. */
  readonly phoneNumber?: string | undefined;
}

/** An appointment of TMF646. */
export interface Appointment extends StampedRecord {
  readonly category?: string | undefined;
  /** `initialized`, `confirmed`, `cancelled`, `completed` or `failed`. */
  readonly status?: string | undefined;
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
}

export interface Appointments extends Register<AppointmentDraft, Appointment> {
  /**
   * Times at which the telco can call, within a span.
   * @throws ProblemError `unavailable` while the stack is still looking
   */
  searchTimeSlot(accountId: string, within: TimeSlot): Promise<readonly TimeSlot[]>;
  /**
   * Cancels an appointment; one that is cancelled already stays as it is.
   * @param id of the stack
   * @throws ProblemError `not-found`, `upstream-error`, `unavailable` or `upstream-timeout`
   */
  cancel(accountId: string, id: string): Promise<Appointment>;
}

const AppointmentRecord = z.object({
  id: z.string(),
  externalId: text,
  category: text,
  status: text,
  validFor: maybe(Period),
  ...OwnerMembers,
});
type AppointmentRecord = z.infer<typeof AppointmentRecord>;
const readAppointment = reader('appointment', AppointmentRecord);

const readSearch = reader(
  'searchTimeSlot',
  z.object({
    status: text,
    availableTimeSlot: maybe(z.array(z.object({ validFor: maybe(Period) }))),
  }),
);

const viewOf = ({
  id,
  externalId,
  category,
  status,
  validFor,
}: AppointmentRecord): Appointment => ({
  id,
  stamps: externalId === undefined ? [] : [externalId],
  category,
  status,
  startsAt: validFor?.startDateTime,
  endsAt: validFor?.endDateTime,
});

const periodOf = ({ startsAt, endsAt }: TimeSlot) => ({
  startDateTime: startsAt,
  endDateTime: endsAt,
});

/** Appointments and the times for them (TMF646, of which there is no public v5). */
export function createAppointments(
  client: ApiClient,
  config: Pick<TmForumConfig, 'customerKind' | 'customerRole'>,
  desktop: Desktop,
): Appointments {
  const { ownerOf } = desktop;
  const { version } = client;
  const api = 'appointment';

  async function required(accountId: string) {
    const owner = await ownerOf(accountId);
    if (!owner) throw new ProblemError('not-found');
    return owner;
  }

  const register = createRegister<AppointmentDraft, AppointmentRecord, Appointment>(
    {
      api,
      client,
      path: '/appointment',
      filter: (owner) => customerFilter(owner, version),
      read: readAppointment,
      isOwn: belongsTo,
      view: viewOf,
      body: (draft, owner) => ({
        externalId: draft.stamp,
        category: draft.category,
        validFor: periodOf(draft),
        ...(draft.description !== undefined && { description: draft.description }),
        ...(draft.phoneNumber !== undefined && {
          contactMedium: [
            { mediumType: 'phone', characteristic: { phoneNumber: draft.phoneNumber } },
          ],
        }),
        relatedParty: [customerRef(owner, config, version)],
        relatedEntity: [entityRef(owner.accountId, 'BillingAccount', version)],
      }),
    },
    desktop,
  );

  return {
    ...register,

    async searchTimeSlot(accountId, within) {
      const owner = await required(accountId);
      const answer = await client.post(accountId, '/searchTimeSlot', {
        relatedParty: customerRef(owner, config, version),
        relatedEntity: [entityRef(accountId, 'BillingAccount', version)],
        requestedTimeSlot: [{ validFor: periodOf(within) }],
      });
      const { status = 'done', availableTimeSlot = [] } = readSearch(answer);
      if (status === 'inProgress') {
        throw upstreamProblem('unavailable', `${api} is still looking`, { retryAfterSeconds: 5 });
      }
      return availableTimeSlot.flatMap(({ validFor }) => {
        const { startDateTime: startsAt, endDateTime: endsAt } = validFor ?? {};
        return startsAt === undefined || endsAt === undefined ? [] : [{ startsAt, endsAt }];
      });
    },

    async cancel(accountId, id) {
      const cancelled = await register.change(accountId, id, ({ status, startsAt, endsAt }) =>
        status === 'cancelled'
          ? undefined
          : // The file takes no change without the time.
            {
              validFor: { startDateTime: startsAt, endDateTime: endsAt },
              status: 'cancelled',
            },
      );
      if (cancelled.status !== 'cancelled') {
        throw upstreamProblem('upstream-error', `${api} is not cancelled`);
      }
      return cancelled;
    },
  };
}
