/** Longer than a slow network takes for any file of this site, in milliseconds. */
export const requestTimeout = 40_000;

/** What a promise gives; a rejection when it has given nothing for so many milliseconds. */
export function withTimeout<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('nothing came in time'));
    }, milliseconds);
    promise.then(resolve, reject).then(() => {
      clearTimeout(timer);
    }, reject);
  });
}
