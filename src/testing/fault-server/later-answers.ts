/** Lets an answer wait until a request that came later has been answered. */
export class LaterAnswers {
  readonly #waiting = new Map<number, () => void>();

  /** A request was answered: whoever came before it waits no longer. */
  note(number: number): void {
    for (const [earlier, go] of this.#waiting) if (earlier < number) go();
  }

  /** @param number of the request that waits */
  async after(number: number, patienceMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, patienceMs);
      this.#waiting.set(number, () => {
        clearTimeout(patience);
        resolve();
      });
    });
    this.#waiting.delete(number);
  }

  /** Nobody waits any longer. */
  giveUp(): void {
    this.note(Infinity);
  }
}
