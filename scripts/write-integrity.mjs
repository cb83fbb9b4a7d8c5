// @ts-check
/**
 * Writes `integrity.json` beside the script-tag files: the value of the `integrity` attribute
 * (https://www.w3.org/TR/SRI/) for each script and brand file, by file name.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cdnFolder, filesIn } from './cdn-files.mjs';

/** @param {string} file */
const integrityOf = (file) => {
  const digest = createHash('sha384')
    .update(readFileSync(join(cdnFolder, file)))
    .digest('base64');
  return `sha384-${digest}`;
};

const files = [...filesIn(cdnFolder, '.js'), ...filesIn(cdnFolder, '.css')];
const entries = files.map((file) => [file, integrityOf(file)]);
const json = JSON.stringify(Object.fromEntries(entries), null, 2);
writeFileSync(join(cdnFolder, 'integrity.json'), `${json}\n`);
