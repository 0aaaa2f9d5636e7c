/** An address of the feeds, from their folder on, and what writes its answer. */
export type Answer = readonly [path: string, write: () => object];

/** The folder of the feeds in which a build keeps many answers in one file, until each has its own. */
export const packedFolder = 'packed';

/** Answers as text, a line each: the path, a space, the answer as JSON. */
export const packAnswers = (answers: readonly Answer[]): string =>
  answers.map(([path, write]) => `${path} ${JSON.stringify(write())}`).join('\n');

/** The same as paths and texts. */
export const unpackAnswers = (packed: string): { path: string; text: string }[] =>
  packed.split('\n').map((line) => {
    const end = line.indexOf(' ');
    return { path: line.slice(0, end), text: line.slice(end + 1) };
  });

/** What the feeds answer for what they do not have; each host gives it the status 404. */
export const nothingThere = { error: 'There is nothing at this address.' };
