import { describe, expect, test } from 'vitest';
import {
  findPlaceholder,
  isDramaNumber,
  isReservedAddress,
} from '../../../../src/content-check/stand-ins.ts';

test.each([
  'https://example.org/',
  'https://www.example.com/page/',
  'https://calm.example',
  'http://localhost:4321/',
  'someone@example.org',
  'someone@mail.example.net',
])('%s is kept for examples', (address) => {
  expect(isReservedAddress(address)).toBe(true);
});

test.each([
  'https://www.gov.uk/',
  'https://example.org.uk/',
  'https://myexample.org/',
  'someone@example.org.uk',
  'an example.org in words',
  'Write to someone@example.org',
  '',
])('%s is not', (text) => {
  expect(isReservedAddress(text)).toBe(false);
});

test.each([
  ...['020 7946 0018', '01632 960 123', '07700 900123', '0808 157 0001', '0909 879 0999'],
  ...['0113 496 0002', '0121 496 0000', '0161 496 0999', '0191 498 0123', '03069 990000'],
  ...['029 2018 0123', '+44 20 7946 0018'],
])('%s reaches nobody', (number) => {
  expect(isDramaNumber(number)).toBe(true);
});

test.each([
  '020 7946 1018',
  '0808 2000 247',
  '116 123',
  '0300 456 4000',
  '01632 961 123',
  '999',
  '',
])('%s may reach somebody', (number) => {
  expect(isDramaNumber(number)).toBe(false);
});

describe('words to come', () => {
  test.each([
    ['Replace this: the name', 'Replace this'],
    ['Hours TBC', 'TBC'],
    ['Call xxxx', 'xxxx'],
    ['[insert name]', '[insert name]'],
    ['Lorem ipsum dolor', 'Lorem ipsum'],
    ['The hours are to be confirmed', 'to be confirmed'],
    ['Ask ???', '???'],
  ])('%s', (text, found) => {
    expect(findPlaceholder(text)).toBe(found);
  });

  test.each(['Replace the bag', 'Really??', 'An extra x', 'Add [a link](/urgent-help/)'])(
    'not: %s',
    (text) => {
      expect(findPlaceholder(text)).toBeUndefined();
    },
  );
});
