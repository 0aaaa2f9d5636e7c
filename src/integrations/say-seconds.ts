/** How long something took, from and to a time of the clock of `performance`, as in "in 2.1 s". */
export const saySeconds = (from: number, to = performance.now()): string =>
  `in ${((to - from) / 1000).toFixed(1)} s`;
