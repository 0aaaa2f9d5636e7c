/** Every item that has stood earlier in a list, as often as it comes again. */
export const findRepeats = (items: readonly string[]): string[] =>
  items.filter((item, place) => items.indexOf(item) !== place);
