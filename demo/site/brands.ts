import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'node:path';
import * as z from 'zod';

export const brandsFolder = fileURLToPath(new URL('../../src/theme/brands', import.meta.url));

/** The telco whose name the site bears; its letters come with the page. */
export const ownBrand = 'nordlicht-mobil';

/** A brand file by its name, for a command line. */
export const Brand = z
  .enum(readdirSync(brandsFolder).map((file) => parse(file).name))
  .default(ownBrand);
