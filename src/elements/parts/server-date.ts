import type { AccountController } from '../../controllers/index.js';

/** The server's civil date in the telco's time zone; undefined until the session is known. */
export function serverDate(account: AccountController): string | undefined {
  const now = account.serverNow();
  const timeZone = account.read('getSession').data?.timeZone;
  if (!now || timeZone === undefined) return undefined;
  try {
    // Swedish writes dates as ISO 8601 does.
    return now.toLocaleDateString('sv-SE', { timeZone });
  } catch {
    return now.toISOString().slice(0, 10);
  }
}
