/**
 * Ids of the contract for records of the stack: a keyed digest of account, kind and the stack's id. It
 * tells nothing of a bill's number, is worth nothing in another account, and needs no table.
 */
export type OpaqueId = (accountId: string, kind: string, id: string) => Promise<string>;

/** @param secret the same for all processes */
export function createOpaqueId(secret: string): OpaqueId {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  return async (...parts) => {
    const text = encoder.encode(JSON.stringify(parts));
    const digest = new Uint8Array(await crypto.subtle.sign('HMAC', await key, text));
    return btoa(String.fromCharCode(...digest.subarray(0, 16)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  };
}

/** The item that a bill of the stack is. */
export const itemIdOf = (opaqueId: OpaqueId, accountId: string, billId: string): Promise<string> =>
  opaqueId(accountId, 'bill', billId);
