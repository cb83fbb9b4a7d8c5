import type { MessageKey } from './generated/message-values.js';

/** A message's id as it stands in the code; the script-tag build replaces this: its ids are short. */
export const codeIdOf = (key: MessageKey): string => key;
