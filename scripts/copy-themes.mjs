// @ts-check
/** Copies the brand files to where pages link them: beside the script-tag files, and in the package. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { cdnFolder } from './cdn-files.mjs';

const brands = 'src/theme/brands';
for (const folder of [join(cdnFolder, 'themes'), 'dist/theme/brands']) {
  cpSync(brands, folder, { recursive: true });
}
