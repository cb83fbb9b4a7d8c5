import type { TemplateMap } from '@lit/localize';
import type { TargetLocale } from './generated/locale-codes.js';
import type { MessageKey } from './generated/message-values.js';

/**
 * A host's own words: `{ "de": { "balance.ways.title": "So kommen wir weiter" } }`. Text only; values
 * are written `{dueDate}` and stay as they are in our text.
 */
export type Wording = {
  readonly [L in TargetLocale]?: { readonly [K in MessageKey]?: string };
};

/** The same, checked and as lit-localize takes it. */
export type OwnWords = { readonly [L in TargetLocale]?: TemplateMap };
