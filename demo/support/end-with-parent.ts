/**
 * Preloaded into every process that `npm start` starts (`node --import`). The channel to the parent
 * closes however the parent ends, SIGKILL included; the process then ends as on Ctrl-C.
 */
const graceMs = 5_000;

process.on('disconnect', () => {
  setTimeout(() => process.exit(1), graceMs).unref();
  process.kill(process.pid, 'SIGTERM');
});
// Listening alone keeps no process going that has nothing more to do.
process.channel?.unref();
