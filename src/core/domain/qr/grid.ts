/** Modules of a symbol under construction: dark or light, and whether they are fixed patterns. */
export class Grid {
  readonly size: number;
  readonly #dark: Uint8Array;
  readonly #fixed: Uint8Array;

  /** @param version 1 to 13; each is four modules larger than the one before */
  constructor(readonly version: number) {
    this.size = 17 + 4 * version;
    this.#dark = new Uint8Array(this.size ** 2);
    this.#fixed = new Uint8Array(this.size ** 2);
  }

  isDark(x: number, y: number): boolean {
    return this.#dark[this.#at(x, y)] === 1;
  }

  isFixed(x: number, y: number): boolean {
    return this.#fixed[this.#at(x, y)] === 1;
  }

  set(x: number, y: number, isDark: boolean): void {
    this.#dark[this.#at(x, y)] = Number(isDark);
  }

  /** Sets a module that belongs to no codeword. What lies outside is left out. */
  fix(x: number, y: number, isDark: boolean): void {
    if (x < 0 || y < 0 || x >= this.size || y >= this.size) return;
    this.#fixed[this.#at(x, y)] = 1;
    this.set(x, y, isDark);
  }

  /** Row by row. */
  rows(): boolean[][] {
    const indices = [...Array(this.size).keys()];
    return indices.map((y) => indices.map((x) => this.isDark(x, y)));
  }

  #at(x: number, y: number): number {
    return y * this.size + x;
  }
}
