const turnMs = 5;
const calmTurns = 4;
const mostTurns = 4_000;

/** What the page has under way. */
export class Network {
  #open = 0;

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    this.#open += 1;
    const end = (): void => {
      this.#open -= 1;
    };
    try {
      const response = await fetch(input, init);
      // It is open until its whole body is here, or never will be.
      void response.clone().blob().then(end, end);
      return response;
    } catch (error) {
      end();
      throw error;
    }
  };

  /**
   * Waits until all is answered and rendered; between two tries of a request there is nothing under
   * way for a moment.
   *
   * @throws (rejects) Error when it never is
   */
  async rests(): Promise<void> {
    let turns = 0;
    for (let calm = 0; calm < calmTurns; calm = this.#open === 0 ? calm + 1 : 0) {
      if (++turns > mostTurns) throw new Error(`${this.#open} requests are never answered`);
      await new Promise((resolve) => setTimeout(resolve, turnMs));
    }
  }
}
