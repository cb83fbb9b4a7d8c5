import { loadChunk } from '../core/errors/load-chunk.js';

/** @throws (rejects) KulanzError `network` */
export const loadLater = () => loadChunk(() => import('./later.js'));
