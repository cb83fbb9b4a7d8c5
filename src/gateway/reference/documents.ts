import type { Reads } from './operation.js';
import { toPdf } from './pdf.js';
import { found } from './unit.js';

export const documentReads = {
  getDocument: async (unit, { id }) => {
    const { title, lines } = found(await unit.tx.get('document', id));
    return { data: toPdf(title, lines) };
  },
} satisfies Reads;
