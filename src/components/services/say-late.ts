/** How long something may take before a reader is told that it does, in milliseconds. */
const late = 400;

/** Calls this when what is waited for takes long. Gives what to call when it has come. */
export function sayLate(say: () => void): () => void {
  const timer = setTimeout(say, late);
  return () => {
    clearTimeout(timer);
  };
}
