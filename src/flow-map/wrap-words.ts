/** Breaks words into lines of at most `limit` characters. A longer word has a line of its own. */
export function wrap(text: string, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= limit) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** The same number of lines as `wrap` gives, each as short as that allows. */
export function balance(text: string, limit: number): string[] {
  const { length } = wrap(text, limit);
  let least = limit;
  while (least > 1 && wrap(text, least - 1).length === length) least -= 1;
  return wrap(text, least);
}
