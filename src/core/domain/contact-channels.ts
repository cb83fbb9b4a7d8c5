import type { ContactPreferences } from '../contract/index.js';

type Channel = Pick<ContactPreferences['channels'][number], 'channel' | 'choice'>;

/** A bill or a notice that the law asks for can be read again; a call cannot. */
export const isWritten = ({ channel }: Pick<Channel, 'channel'>): boolean => channel !== 'phone';

/**
 * Whether what the law asks for still arrives: one way that can be read again stays open. Where an
 * account has no such way, any way will do. Source: BGB §126b (text form), TKG §61(4).
 */
export function staysReachable(channels: readonly Channel[]): boolean {
  const written = channels.filter(isWritten);
  const ways = written.length > 0 ? written : channels;
  return ways.length === 0 || ways.some(({ choice }) => choice !== 'never');
}
