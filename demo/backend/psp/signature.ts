import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a message's time may be off, in seconds: older ones may have been sent by somebody else. */
const replayWindow = 300;

export interface SignedMessage {
  /** Unix seconds. */
  readonly timestamp: string | undefined;
  /** `v1=` and the hexadecimal HMAC-SHA256 of `<timestamp>.<body>`. */
  readonly signature: string | undefined;
  readonly body: string;
}

/** Whether the message comes from who shares the secret, and was signed within the last minutes. */
export function isGenuine(secret: string, message: SignedMessage, now: Date): boolean {
  const { timestamp = '', signature = '', body } = message;
  const age = now.getTime() / 1000 - Number(timestamp);
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(age) > replayWindow) return false;
  const hmac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  const expected = Buffer.from(`v1=${hmac}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
