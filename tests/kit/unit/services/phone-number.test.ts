import { describe, expect, test } from 'vitest';
import { telephoneAddress } from '../../../../src/lib/services/phone-number.ts';

describe('telephoneAddress', () => {
  test.each([
    ['0808 2000 247', 'tel:+448082000247'],
    ['020 7251 6577', 'tel:+442072516577'],
    ['0300 123 4043', 'tel:+443001234043'],
    ['0800 1111', 'tel:+448001111'],
    ['+44 1632 960001', undefined],
    ['999', 'tel:999'],
    ['101', 'tel:101'],
    ['111', 'tel:111'],
    ['116 123', 'tel:116123'],
    ['0808 200 24', undefined],
    ['07700 90000000', undefined],
    ['998', undefined],
    ['call us', undefined],
    ['', undefined],
    ['+1 202 555 0143', undefined],
    ['0808 2000 247 ext 4', undefined],
  ])('%s gives %s', (number, address) => {
    expect(telephoneAddress(number)).toBe(address);
  });
});

test('a number for texts is written to, and may be a short code', () => {
  expect(telephoneAddress('85258', 'text')).toBe('sms:85258');
  expect(telephoneAddress('07912 345678', 'text')).toBe('sms:+447912345678');
  expect(telephoneAddress('85258')).toBeUndefined();
  expect(telephoneAddress('123', 'text')).toBeUndefined();
});
