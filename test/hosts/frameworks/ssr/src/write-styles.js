/** Writes the style sheets that `linked-styles.js` links, beside the page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { sheetOf } from './linked-styles.js';
import './tags.js';

const site = new URL('../../../../../.kulanz/frameworks/production/ssr/', import.meta.url);

mkdirSync(new URL('styles', site), { recursive: true });
for (const tag of ['kulanz-balance-card', 'kulanz-plan-chooser']) {
  // Lit gathers them when a tag is registered.
  const { elementStyles } = customElements.get(tag);
  writeFileSync(
    new URL(sheetOf(tag), site),
    elementStyles.map(({ cssText }) => cssText).join('\n'),
  );
}
