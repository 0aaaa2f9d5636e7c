import { expect, test } from 'vitest';
import { splitSafetyNote } from '../../../../src/lib/services/safety-note.ts';

test.each([
  [
    'If you are afraid, start with urgent help.',
    'If you are afraid, start with ',
    'urgent help',
    '.',
  ],
  ['Urgent help first. Then urgent help.', 'Urgent help first. Then ', 'urgent help', '.'],
  ['Go to Urgent help', 'Go to ', 'Urgent help', ''],
  ['Leave if you are afraid.', 'Leave if you are afraid.', '', ''],
  ['', '', '', ''],
])('a note is parted at the last name of urgent help: %s', (note, before, named, after) => {
  expect(splitSafetyNote(note)).toEqual({ before, named, after });
});
