/** Runs something once what has changed so far is on the screen: a press is never kept waiting for it. */
export const afterPaint = (run: () => void): void =>
  void requestAnimationFrame(() => setTimeout(run));
