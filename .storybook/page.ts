/** Makes the story's page what the toolbar says: a host page with a brand, scheme, language and room. */
import { html, type TemplateResult } from 'lit';
import { directionOf } from '../src/i18n/direction.js';
import { applyBrand } from './brands.js';

/** @param globals what was chosen in the toolbar, see preview.ts */
export function applyToPage(globals: Record<string, string>): void {
  const root = document.documentElement;
  const { locale = '', direction = '' } = globals;
  root.lang = locale;
  root.dir = direction === 'language' ? directionOf(locale) : direction;
  root.style.colorScheme = globals['scheme'] ?? '';
  applyBrand(globals['brand']);
}

/** Puts a story into a column of this many CSS pixels; `full` takes what there is. */
export function frameWidth(story: unknown, width = 'full'): TemplateResult {
  // On a screen that is narrower still, the story has what there is.
  const size = width === 'full' ? 'auto' : `min(100%, ${width}px)`;
  return html`<div style="inline-size: ${size}">${story}</div>`;
}
