/** A whole number in words: `10,000`. */
export const sayNumber = (number: number): string =>
  String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
