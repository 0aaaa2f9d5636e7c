/** What a field is called now, by the name that it had once. */
export const newNames: ReadonlyMap<string, string> = new Map([
  ['area', 'areas'],
  ['realWords', 'neverCorrect'],
  ['stops', 'immediate'],
  ['unlike', 'neverMatch'],
]);
