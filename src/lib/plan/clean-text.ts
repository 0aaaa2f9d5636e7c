import type { Pick, Value } from './plan.ts';

/** All control characters but the end of a line, and halves of a letter that stand alone. */
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;
const surrogates = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/**
 * A text as a plan holds it: letters composed (NFC), lines ended by LF, a space for a tab, and no
 * other control character. All else stays as it was written. Cleaning twice changes nothing more.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unprintable, '')
    .replace(surrogates, (letter) => (letter.length === 2 ? letter : '\ufffd'))
    .normalize('NFC');

const cleanPick = (pick: Pick): Pick =>
  typeof pick === 'string' ? cleanText(pick) : { other: cleanText(pick.other) };

/** The words of a row, where it has any, and its name, cleaned. */
const cleanRow = <Row extends { name?: string; words?: string }>(row: Row): Row => ({
  ...row,
  ...(row.name === undefined ? {} : { name: cleanText(row.name) }),
  ...(row.words === undefined ? {} : { words: cleanText(row.words) }),
});

/** A value with all its texts cleaned. */
export function cleanValue(value: Value): Value {
  switch (value.kind) {
    case 'text':
    case 'long':
      return { ...value, text: cleanText(value.text) };
    case 'choice':
    case 'choices':
    case 'who':
    case 'order':
      return { ...value, picks: value.picks.map(cleanPick) };
    case 'list':
      return { ...value, items: value.items.map(cleanText) };
    case 'holidays':
    case 'days':
      return { ...value, rows: value.rows.map(cleanRow) };
    case 'decisions':
      return { ...value, decisions: value.decisions.map(cleanRow) };
    default:
      return value;
  }
}

const isBlank = (text: string): boolean => text.trim() === '';

/** Whether a value says nothing, such as words of spaces alone: that is no answer. */
export function isEmptyValue(value: Value): boolean {
  switch (value.kind) {
    case 'text':
    case 'long':
      return isBlank(value.text);
    case 'choice':
    case 'choices':
    case 'who':
    case 'order':
      return value.picks.every((pick) => isBlank(typeof pick === 'string' ? pick : pick.other));
    case 'list':
      return value.items.every(isBlank);
    case 'holidays':
    case 'days':
      return value.rows.length === 0;
    case 'decisions':
      return value.decisions.length === 0;
    default:
      return false;
  }
}
