const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** 16 letters and digits by chance: what tells one plan, or one point of it, from all others. */
export const makeId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte % 36]).join('');
