// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
};
