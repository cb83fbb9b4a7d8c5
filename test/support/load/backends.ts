import { setTimeout as pause } from 'node:timers/promises';
import { Backend, type SharedLocation, type Surroundings } from '../backend.js';

/** Backend processes on one database; a customer's calls come to any of them. */
export class Backends {
  #turn = 0;

  private constructor(
    private readonly processes: Backend[],
    private readonly startOne: () => Promise<Backend>,
  ) {}

  static async start(
    location: SharedLocation,
    surroundings: Surroundings,
    count: number,
  ): Promise<Backends> {
    const startOne = () => Backend.start(location, surroundings, { empty: true });
    return new Backends(await Promise.all(Array.from({ length: count }, startOne)), startOne);
  }

  /** The next one, each in turn. */
  get any(): Backend {
    this.#turn += 1;
    const backend = this.processes[this.#turn % this.processes.length];
    if (!backend) throw new Error('There is no backend');
    return backend;
  }

  /** Kills one in whatever it is doing, and starts another in its stead. */
  async replace(turn: number): Promise<void> {
    const index = turn % this.processes.length;
    await this.processes[index]?.kill();
    this.processes[index] = await this.startOne();
  }

  /**
   * Resolves once each says that it is ready.
   * @throws when a process is no longer there: it was to wait for its database
   */
  async ready(): Promise<void> {
    await Promise.all(
      this.processes.map(async ({ url }) => {
        while (!(await fetch(`${url}/readyz`)).ok) await pause(20);
      }),
    );
  }

  /** Resolves once the first of their daily jobs are over. */
  async settled(): Promise<void> {
    const isOver = ({ said }: Backend) => said.some((line) => line.includes('"daily-jobs"'));
    while (!this.processes.every(isOver)) await pause(100);
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((backend) => backend.stop()));
  }
}
