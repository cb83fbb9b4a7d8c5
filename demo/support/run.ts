/** What a demo process tells `npm start` once it can be used. */
export interface Ready {
  readonly ready: true;
  readonly [fact: string]: unknown;
}

/** A running service: facts for the parent, and how it ends. */
export interface Running {
  readonly facts?: Readonly<Record<string, unknown>>;
  close(): Promise<void>;
}

/**
 * Runs one demo process: starts it, reports that it is ready, and closes it on Ctrl-C or SIGTERM.
 * A start that fails is one plain line and exit code 1.
 */
export async function run(start: () => Promise<Running>): Promise<void> {
  try {
    const running = await start();
    let closing = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (closing) return;
        closing = true;
        void running.close().finally(() => process.exit(0));
      });
    }
    process.send?.({ ready: true, ...running.facts } satisfies Ready);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
