const minute = 60_000;

/**
 * Calls this now, with the milliseconds since 1970, and again at each minute while the page is
 * looked at. It stands apart from `open-now`, so that what every card loads stays small.
 */
export function followClock(tell: (now: number) => void): void {
  let timer: number | undefined;
  const tick = (): void => {
    const now = Date.now();
    tell(now);
    clearTimeout(timer);
    // Measured afresh each time, so that it never drifts.
    if (!document.hidden) timer = window.setTimeout(tick, minute - (now % minute));
  };
  document.addEventListener('visibilitychange', tick);
  addEventListener('pageshow', tick);
  tick();
}
