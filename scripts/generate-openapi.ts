/** Writes the contract's OpenAPI document: `npm run openapi`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { openapiDocument } from './openapi-document.js';

const file = new URL('../dist/openapi.json', import.meta.url);

await mkdir(new URL('.', file), { recursive: true });
await writeFile(file, JSON.stringify(openapiDocument(), null, 2) + '\n');
console.log('wrote dist/openapi.json');
