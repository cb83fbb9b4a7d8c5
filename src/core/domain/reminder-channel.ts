import type { ContactPreferences } from '../contract/index.js';

type Wish = ContactPreferences['channels'][number];
export type Channel = Exclude<Wish['channel'], 'unknown'>;

/** A channel that was not taken, and why. */
export interface PassedOver {
  readonly channel: Channel;
  readonly because: 'never' | 'notUsed' | 'callsOnRequest' | 'otherFirst';
}

type KnownWish = Wish & { readonly channel: Channel };

const isKnown = (wish: Wish): wish is KnownWish => wish.channel !== 'unknown';

/** Why a channel cannot be taken at all. A choice that nobody here understands is no consent. */
function whyNot(
  { channel, choice }: KnownWish,
  used: readonly Channel[],
): PassedOver['because'] | undefined {
  if (choice === 'never' || choice === 'unknown') return 'never';
  if (!used.includes(channel)) return 'notUsed';
  // A call about money comes at a bad moment, unless somebody asked for calls.
  return channel === 'phone' && choice !== 'preferred' ? 'callsOnRequest' : undefined;
}

/**
 * The channel by which somebody is reached: a preferred one before one that is allowed, among these
 * the telco's first.
 *
 * @param used the telco's channels in its own order
 */
export function chooseChannel(
  wishes: readonly Wish[],
  used: readonly Channel[],
): { readonly channel: KnownWish | undefined; readonly passedOver: readonly PassedOver[] } {
  const judged = wishes.filter(isKnown).map((wish) => ({ wish, because: whyNot(wish, used) }));
  const rank = ({ channel, choice }: KnownWish): number =>
    used.indexOf(channel) + (choice === 'preferred' ? 0 : used.length);
  const [first] = judged
    .filter(({ because }) => because === undefined)
    .map(({ wish }) => wish)
    .sort((a, b) => rank(a) - rank(b));
  return {
    channel: first,
    passedOver: judged
      .filter(({ wish }) => wish !== first)
      .map(({ wish: { channel }, because = 'otherFirst' }) => ({ channel, because })),
  };
}
