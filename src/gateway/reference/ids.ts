/** Where ids and references come from. */
export interface Ids {
  /** Opaque and unguessable. */
  id(): string;
  /** Decimal digits, for references that people read out. */
  digits(count: number): string;
}

export const randomIds: Ids = {
  id() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  },
  digits(count) {
    const numbers = crypto.getRandomValues(new Uint32Array(count));
    return Array.from(numbers, (number) => number % 10).join('');
  },
};
