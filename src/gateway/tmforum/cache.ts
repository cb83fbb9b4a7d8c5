/** Answers that are kept for a moment: tags of one page ask for the same things at once. */
export interface Cache {
  /** The value under `key`, read by `read` unless a young one is there. A failure is not kept. */
  get<T>(key: string, read: () => Promise<T>): Promise<T>;
  /** The next `get` reads anew. */
  forget(key: string): void;
}

/** Accounts are many: the oldest answers go when there are more than this. */
const mostEntries = 5_000;

export function createCache(keepMs: number, now: () => number): Cache {
  const entries = new Map<string, { readonly until: number; readonly value: Promise<unknown> }>();
  return {
    get<T>(key: string, read: () => Promise<T>): Promise<T> {
      const known = entries.get(key);
      // Only `read` of this key has put something there.
      if (known && known.until > now()) return known.value as Promise<T>;
      const value = read();
      const entry = { until: now() + keepMs, value };
      entries.delete(key);
      entries.set(key, entry);
      const [oldest] = entries.keys();
      if (entries.size > mostEntries && oldest !== undefined) entries.delete(oldest);
      value.catch(() => {
        if (entries.get(key) === entry) entries.delete(key);
      });
      return value;
    },
    forget(key) {
      entries.delete(key);
    },
  };
}
