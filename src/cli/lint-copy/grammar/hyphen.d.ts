// The package is CommonJS without types; Node wants the file's whole name.
declare module 'hyphen/de/index.js' {
  interface Hyphenator {
    hyphenateSync(word: string, options?: { hyphenChar?: string; minWordLength?: number }): string;
  }
  const german: Hyphenator;
  export default german;
}
