/** Where a fact is typed that stands in a file in the end: a form of the editor, a cell of a sheet. */
export type WayIn = 'form' | 'cell';

const list = 'a list, one item a line, each after a hyphen';
const fields = 'fields, each on its own line';

/** The messages that name no more than a kind of value. */
const kinds = ['words', 'true or false', list, fields];

/** What is written into a file, and what in its place. */
const inPlace: Record<WayIn, Readonly<Record<string, string>>> = {
  form: { [list]: 'at least one item', 'true or false': 'yes or no' },
  cell: {
    [list]: 'words, with "; " between two of them',
    [fields]: 'what this column and those beside it ask for',
    'true or false': 'yes or no',
  },
};

/**
 * What to write, in the words of the way in: the messages of the content check say how a file is
 * typed. `hint` says what a field is for, where the message names no more than a kind of value.
 */
export function sayRemedy(way: WayIn, write: string, hint = ''): string {
  // A form and a cell take for part of the fact what a file has around it.
  if (/,? in quotes(?=,|$)/.test(write)) {
    return write.replace(/,? in quotes(?=,|$)/, '').replaceAll('"', '');
  }
  if (way === 'cell' && write.startsWith('the word "always"')) {
    return 'a row in the sheet Hours for them: always in days, or days with two times';
  }
  // The message for a file may go on with the hint of the field.
  const kind = kinds.find((each) => write === each || write.startsWith(`${each}: `)) ?? write;
  const said = inPlace[way][kind] ?? write;
  if (hint === '') return said;
  if (kind === 'words' || kind === fields) return hint;
  return kind === list ? `${said}. ${hint}` : said;
}
