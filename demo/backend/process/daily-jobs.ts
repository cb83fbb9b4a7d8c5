import type { ReferenceService } from '../../../src/gateway/reference/index.js';
import { causeOf, type Log } from './log.js';

const hourMs = 3_600_000;

/** Runs what became due, now and every hour. Several processes may do so on one database. */
export function startDailyJobs(service: Pick<ReferenceService, 'runDailyJobs'>, log: Log) {
  let running = Promise.resolve();

  const run = async () => {
    try {
      const { accounts } = await service.runDailyJobs();
      log.info('daily-jobs', { accounts });
    } catch (error) {
      const causes: unknown[] = error instanceof AggregateError ? error.errors : [error];
      for (const cause of causes) log.error('daily-job-failed', causeOf(cause));
    }
  };
  const runAfterLast = () => (running = running.then(run));

  void runAfterLast();
  const timer = setInterval(runAfterLast, hourMs);
  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}
