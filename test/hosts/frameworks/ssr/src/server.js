/** `npm run render -- <nonce>`: the page as a server answers it, for a strict Content Security Policy. */
import { readFileSync } from 'node:fs';
import { renderBills } from './bills.js';

const built = new URL(
  '../../../../../.kulanz/frameworks/production/ssr/index.html',
  import.meta.url,
);
const [nonce = ''] = process.argv.slice(2);
const bills = await renderBills();
console.log(
  readFileSync(built, 'utf8')
    .replace('<!--bills-->', () => bills)
    .replaceAll('NONCE', nonce),
);
