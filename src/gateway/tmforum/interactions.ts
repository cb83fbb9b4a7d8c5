import * as z from 'zod/mini';
import type { Instant } from '../../core/contract/index.js';
import type { ApiClient, Json } from './client.js';
import type { TmForumConfig } from './config.js';
import type { Owner } from './ownership.js';
import { maybe, Period, reader, text } from './records.js';
import { belongsTo, customerFilter, customerRef, OwnerMembers, typed } from './references.js';
import { createRegister, type Desktop, type Register, type StampedRecord } from './register.js';

/** An interaction to be written, such as the answer to a survey. */
export interface InteractionDraft {
  /** The same whenever the same interaction is written again. */
  readonly stamp: string;
  readonly at: Instant;
  /** In the telco's words, such as `npsSurvey`. */
  readonly reason: string;
  /** 0 to 10; absent: no answer to that question. */
  readonly score?: number | undefined;
  /** What the customer has written. */
  readonly comment?: string | undefined;
}

/** An interaction of TMF683. */
export interface Interaction extends StampedRecord {
  readonly reason?: string | undefined;
  readonly startedAt?: string | undefined;
  readonly score?: number | undefined;
}

export type Interactions = Register<InteractionDraft, Interaction>;

const PartyInteraction = z.object({
  id: z.string(),
  reason: text,
  interactionDate: maybe(Period),
  interactionItem: maybe(z.array(z.object({ reason: text, resolution: text }))),
  /** v4 */
  note: maybe(z.array(z.object({ author: text, text }))),
  /** v5 */
  externalIdentifier: maybe(z.array(z.object({ id: text }))),
  ...OwnerMembers,
});

const scoreItem = 'npsScore';
/** Other people's notes are none of the gateway's business. */
const author = 'Kulanz';

/** Party interactions (TMF683, v4 and v5). They are the customer's, not an account's. */
export function createInteractions(
  client: ApiClient,
  config: Pick<TmForumConfig, 'customerKind' | 'customerRole' | 'interactionChannel'>,
  desktop: Desktop,
): Interactions {
  const { version } = client;
  const { interactionChannel } = config;

  const stampOf = (stamp: string): Json =>
    version === 'v4'
      ? { note: [{ '@type': 'KulanzStamp', '@baseType': 'Note', author, text: stamp }] }
      : { externalIdentifier: [{ '@type': 'ExternalIdentifier', owner: author, id: stamp }] };

  const channelOf = (): Json =>
    version === 'v4'
      ? { channel: [{ id: interactionChannel, href: `/channel/${interactionChannel}` }] }
      : {
          relatedChannel: [
            {
              '@type': 'RelatedChannel',
              role: 'interaction',
              channel: { '@type': 'ChannelRef', id: interactionChannel },
            },
          ],
        };

  /** v4 takes no party without an address. */
  const partyOf = (owner: Owner): Json => ({
    ...customerRef(owner, config, version, 'RelatedPartyOrPartyRole'),
    ...(version === 'v4' && { href: `/party/${encodeURIComponent(owner.customerId)}` }),
  });

  return createRegister<InteractionDraft, z.infer<typeof PartyInteraction>, Interaction>(
    {
      api: 'partyInteraction',
      client,
      path: '/partyInteraction',
      filter: (owner) => customerFilter(owner, version),
      read: reader('partyInteraction', PartyInteraction),
      isOwn: belongsTo,
      view: ({ id, reason, interactionDate, interactionItem, note, externalIdentifier }) => ({
        id,
        stamps: [
          ...(note ?? []).flatMap((each) => (each.author === author ? [each.text] : [])),
          ...(externalIdentifier ?? []).map((each) => each.id),
        ].filter((each) => each !== undefined),
        reason,
        startedAt: interactionDate?.startDateTime,
        score: scoreOf(interactionItem?.find((item) => item.reason === scoreItem)?.resolution),
      }),
      body: ({ stamp, at, reason, score, comment }, owner) => ({
        ...typed(version, 'PartyInteraction'),
        direction: 'inbound',
        reason,
        status: 'completed',
        interactionDate: { startDateTime: at, endDateTime: at },
        ...channelOf(),
        relatedParty: [partyOf(owner)],
        ...stampOf(stamp),
        ...(comment !== undefined && { description: comment }),
        ...(score !== undefined && {
          interactionItem: [
            {
              ...typed(version, 'InteractionItem'),
              reason: scoreItem,
              resolution: String(score),
            },
          ],
        }),
      }),
    },
    desktop,
  );
}

const scoreOf = (resolution: string | undefined): number | undefined =>
  resolution !== undefined && /^(\d|10)$/.test(resolution) ? Number(resolution) : undefined;
