/**
 * A value between the double quotes of a server's configuration. Throws for a character that
 * could end the quotes or that a server would read as its own: no value needs one.
 */
export function quote(value: string): string {
  const bad = /["\\$`{}\n\r]/.exec(value)?.[0];
  if (bad !== undefined) throw new Error(`A header must not hold ${JSON.stringify(bad)}: ${value}`);
  return `"${value}"`;
}
