/** Long enough that a scroll has ended, in milliseconds. Some browsers count what is kept. */
const still = 400;

/** Calls this with how far the page is scrolled, in pixels, each time that a scroll has ended. */
export function keepPlace(keep: (at: number) => void): void {
  let timer: number | undefined;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        keep(Math.round(scrollY));
      }, still);
    },
    { passive: true },
  );
}
