import type { LitElement } from 'lit';
import type { ContactPreferences } from '../../core/contract/index.js';
import type { TagHost } from '../parts/account-tag.js';

/** What a tile does. */
export type TileName = 'change' | 'help' | 'reload';

/** What the desk may use of the tag. */
export interface PreferencesHost extends TagHost<TileName> {
  readonly card: LitElement & {
    readonly headingLevel: number;
    readonly languages: string | undefined;
  };
}

/** What a later view may use of the tag. */
export interface ViewHost extends PreferencesHost {
  /** Renders what has changed and puts the focus on its heading. */
  show(): void;
  /** Back to the first view. */
  close(): void;
  /** The backend has it. */
  saved(changed: readonly (keyof ContactPreferences)[]): void;
}

/** What the backend has, and the version of it. */
export interface Known {
  readonly data: ContactPreferences;
  readonly etag: string | undefined;
}
