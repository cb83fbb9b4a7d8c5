/** What a BSS does beside answering well; tests change it while it runs. */
export interface BssRules {
  /** `leaky`: some records of others come along; `ignored`: everybody's do. */
  filters: 'leaky' | 'ignored';
  /** Asked for a record by its id under these paths, it answers with somebody else's. */
  answersWithNeighbour: RegExp | undefined;
  /** Lines of others name a bill of whoever asks: numbers that are unique in one account only. */
  mixesLines: boolean;
  /** Largest page, whatever `limit` asks for. */
  pageSize: number;
  /** Added to every answer. */
  slowMs: number;
  /** The next calls of a path that fail, and how. */
  failures: { readonly path: RegExp; readonly status: number; times: number }[];
}

export const calmRules = (): BssRules => ({
  filters: 'leaky',
  answersWithNeighbour: undefined,
  mixesLines: false,
  pageSize: 20,
  slowMs: 0,
  failures: [],
});
