import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, readCell, showFact, type Cell } from '../../../../src/spreadsheet/cells.ts';
import { layouts, left, type Column, type Kind } from '../../../../src/spreadsheet/layouts.ts';
import { hostileCells } from '../../../fixtures/spreadsheets.ts';

const column = (name: string, kind: Kind = 'text'): Column => ({
  header: name,
  path: [name],
  kind,
  options: [],
  hint: '',
});

describe('a cell says what was meant', () => {
  test.each<[string, Cell, unknown]>([
    ['a space that does not break', '0808\u00a02000\u00a0247', '0808 2000 247'],
    ['a line end of another system', 'one_x000D_\ntwo', 'one\ntwo'],
    ['and another', 'one\r\ntwo', 'one\ntwo'],
    ['an apostrophe before a sign', "'=1+1", '=1+1'],
    ['an apostrophe before a number from abroad', "'+44 20", '+44 20'],
    ['an apostrophe that is meant', "'Tis", "'Tis"],
    ['curly quotes and dashes', '“a” – b', '“a” – b'],
    ['spaces around', '  a  ', 'a'],
    ['nothing', '', undefined],
    ['spaces alone', ' \u00a0 ', undefined],
    ['an empty cell', null, undefined],
  ])('%s', (_, cell, fact) => {
    expect(readCell(cell, column('note'))).toEqual({ fact });
  });

  test('words, numbers, yes and no', () => {
    expect(readCell('a; "b; c" ;; d', column('topics', 'words'))).toEqual({
      fact: ['a', 'b; c', 'd'],
    });
    expect(readCell('12.50', column('amount', 'number'))).toEqual({ fact: 12.5 });
    expect(readCell({ number: '12' }, column('amount', 'number'))).toEqual({ fact: 12 });
    expect(readCell('about 12', column('amount', 'number'))).toEqual({ fact: 'about 12' });
    expect(readCell('Yes', column('joint', 'yes'))).toEqual({ fact: true });
    expect(readCell(false, column('joint', 'yes'))).toEqual({ fact: false });
    expect(readCell('maybe', column('joint', 'yes'))).toEqual({
      found: '"maybe"',
      write: 'yes or no',
    });
  });
});

describe('what a program made of a text is refused by name', () => {
  test.each<[string, Cell, string]>([
    ['number', { number: '3004564000' }, 'without its leading zero? 03004564000'],
    ['number', { number: '85258' }, 'the number as text'],
    ['opens', { number: '0.375' }, '09:00'],
    ['opens', new Date('1899-12-30T09:00:00Z'), '09:00'],
    ['verified.date', new Date('2026-07-10'), '2026-11-21'],
    ['verified.date', { number: '46213' }, '2026-11-21'],
    ['note', true, 'Text'],
    ['note', { number: '1.1' }, 'Text'],
  ])('%s %o', (name, cell, write) => {
    const reading = readCell(cell, column(name));
    expect('write' in reading ? reading.write : '').toContain(write);
  });
});

test('words come back from the cell that shows them', () => {
  const word = fc.oneof(fc.constantFrom(...hostileCells, 'a', '"', '";"', 'a"b'), fc.string());
  fc.assert(
    fc.property(fc.array(word.map(cleanText).filter(Boolean)), (words) => {
      const shown = showFact(words, 'words');
      expect(readCell(shown, column('keywords', 'words'))).toEqual({
        fact: words.length === 0 ? undefined : words,
      });
    }),
  );
});

test('every field of a service and a place stands in a sheet, or is named as left out', () => {
  expect(left).toEqual(['contactPages.hours', 'downloads', 'videos']);
  expect(layouts.map(({ sheet }) => sheet)).toEqual([
    'Services',
    'Phones',
    'Contact pages',
    'Old numbers',
    'Places',
    'Hours',
    'Closed on',
  ]);
});
