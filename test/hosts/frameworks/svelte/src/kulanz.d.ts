import type { HTMLAttributes } from 'svelte/elements';
import type { Listeners, Settings, Tags } from '../../tags';

type KulanzElements = {
  [Name in keyof Tags]: HTMLAttributes<Tags[Name]> & Settings<Tags[Name]> & Listeners;
};

declare module 'svelte/elements' {
  export interface SvelteHTMLElements extends KulanzElements {}
}
