import type { ReferenceService } from '../reference/index.js';
import { causeOf, type Log } from './log.js';

const hourMs = 3_600_000;

/** Runs what became due, now and every hour. Several processes may do so on one database. */
export function startDailyJobs(service: Pick<ReferenceService, 'runDailyJobs'>, log: Log) {
  let stopped = false;
  let last = Promise.resolve();

  const run = async () => {
    try {
      const { accounts } = await service.runDailyJobs();
      log.info('daily-jobs', { accounts });
    } catch (error) {
      // Once the store is closed the accounts that are left fail, and are done at the next start.
      if (!stopped) logAll(error);
    }
  };
  const logAll = (error: unknown) => {
    const causes: unknown[] = error instanceof AggregateError ? error.errors : [error];
    for (const cause of causes) log.error('daily-job-failed', causeOf(cause));
  };
  const runAfterLast = () => {
    last = last.then(run);
  };

  runAfterLast();
  const timer = setInterval(runAfterLast, hourMs);
  return {
    /** Each account is a commit of its own, so a run may end between any two of them. */
    stop(): void {
      stopped = true;
      clearInterval(timer);
    },
  };
}
