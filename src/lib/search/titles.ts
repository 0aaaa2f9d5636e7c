/**
 * The pages that a question calls by their names, by the engine's names of them: those with a name
 * that is the question, word for word; or else the one page with a name of which the question, of
 * two words or more, is a part that stands in the name of no other page. `titles` are normalised.
 */
export function findNamedPages(
  question: string,
  titles: ReadonlyMap<string, readonly string[]>,
): string[] {
  if (question === '') return [];
  const whole: string[] = [];
  const part: string[] = [];
  titles.forEach((names, id) => {
    if (names.includes(question)) whole.push(id);
    if (names.some((name) => ` ${name} `.includes(` ${question} `))) part.push(id);
  });
  if (whole.length > 0) return whole;
  return part.length === 1 && question.includes(' ') ? part : [];
}
