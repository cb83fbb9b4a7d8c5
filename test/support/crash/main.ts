/**
 * `npm run crash`: kills the backend under load, on the embedded database and on a PostgreSQL
 * server, starts a second one on the folder of the first, and prints what came of it. Exits with 1
 * when a commitment was lost or made twice, or when two processes shared a folder.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SharedLocation } from '../backend.js';
import { openTestDatabase } from '../postgres.js';
import { crash, type CrashReport } from './crash.js';
import { startTwice } from './second-start.js';

const size = { accounts: 1000, commitments: 200, kills: 2 };

const folder = await mkdtemp(join(tmpdir(), 'kulanz-crash-'));
const server = await openTestDatabase();
const reports: Record<string, CrashReport> = {};
const started = performance.now();
const run = async (name: string, location: SharedLocation) => {
  const tell = (line: string) => console.log(`${name}: ${line}`);
  reports[name] = await crash({ ...size, location, tell });
};
let secondStart;
try {
  await run('PGlite', { dataFolder: folder });
  secondStart = await startTwice(folder);
  if (server) await run('PostgreSQL', { databaseUrl: server.url });
} finally {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
}

console.log(`\nAfter ${((performance.now() - started) / 1000).toFixed(0)} s:`);
console.table(reports);
console.log(`Second start on the folder of process ${secondStart.owner}, while that one served:`);
console.log(`  ${secondStart.said ?? 'not refused'}\n  rows lost: ${secondStart.rowsLost}`);

const isSound = ({ sent, accepted, stored, lost, duplicates, changedAnswers }: CrashReport) =>
  accepted === sent && stored === accepted && lost + duplicates + changedAnswers === 0;
const isRefused = secondStart.said !== undefined && secondStart.rowsLost === 0;
if (!Object.values(reports).every(isSound) || !isRefused) {
  console.error('A commitment was refused, lost or made twice, or a folder was shared: see above.');
  process.exit(1);
}
