import type { AccountController } from '../../controllers/index.js';

/** Where an answer waits on the device until the backend has it. */
export const keptAs = 'kulanz-survey-answer';

/** Whether the person agreed that an answer may wait on their device. */
export function mayKeep(account: AccountController): boolean {
  try {
    return !!account.runtime.options.consent?.purposes.includes('survey');
  } catch {
    // Not configured yet.
    return false;
  }
}

/** Whether an answer of an earlier page waits. Without consent nobody looks. */
export const isKept = (account: AccountController): boolean =>
  mayKeep(account) && onDevice((storage) => keptAs in storage) === true;

/** A browser that lets nobody store anything is one in which nothing is kept. */
export function onDevice<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
