/** Calls the host's code. What it throws is its own affair: it shows up as uncaught, we go on. */
export function callHost<A>(callback: ((argument: A) => void) | undefined, argument: A): void {
  try {
    callback?.(argument);
  } catch (error) {
    reportError(error);
  }
}
