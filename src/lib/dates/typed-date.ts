/** What is wrong with a date in three boxes, and the box to mend: 0 day, 1 month, 2 year. */
export interface DateFault {
  fault: string;
  box: 0 | 1 | 2;
}

const boxes = ['day', 'month', 'year'] as const;
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The number of a month, as digits or as its English name or the first three letters or more. */
function monthNumber(words: string): string {
  if (/^\d{1,2}$/.test(words)) return words;
  const name = words
    .toLowerCase()
    .replace(/^of\s+/, '')
    .replace(/\.$/, '');
  const place = name.length < 3 ? -1 : months.findIndex((month) => month.startsWith(name));
  return place < 0 ? '' : String(place + 1);
}

/** A day as it is said: "2nd", "2nd of November", with the month where that is in the same box. */
const sayDay = /^(\d{1,2})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?(?:\s+([a-z]+\.?))?$/i;

/**
 * The ISO day that the three boxes hold, or what is wrong with them in words that follow a name:
 * "must include a year". A month may be its name, and a day may be said: "2nd of November". The
 * year has four digits.
 */
export function readDate(parts: readonly string[]): string | DateFault {
  const [typed = '', second = '', year = ''] = parts.map((part) => part.trim());
  const [, day = '', beside = ''] = sayDay.exec(typed) ?? [];
  const month = second === '' ? beside : second;
  const missing = boxes.filter((_, index) => [typed, month, year][index] === '');
  const [first] = missing;
  if (first) {
    const names = missing.map((name) => `a ${name}`);
    return { fault: `must include ${names.join(' and ')}`, box: placeBox(first) };
  }
  const number = monthNumber(month);
  // A month in the box of the day must be the month, and the same as in the other box.
  if (day === '' || (beside !== '' && monthNumber(beside) !== number)) {
    return { fault: 'must have a day from 1 to 31', box: 0 };
  }
  if (Number(number) < 1 || Number(number) > 12) {
    return { fault: 'must have a month from 1 to 12, or its name', box: 1 };
  }
  if (!/^[1-9]\d{3}$/.test(year)) return { fault: 'must have a year of four numbers', box: 2 };
  const iso = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso);
  return exists ? iso : { fault: 'must be a day that exists', box: 0 };
}

const placeBox = (name: (typeof boxes)[number]): 0 | 1 | 2 => {
  if (name === 'day') return 0;
  return name === 'month' ? 1 : 2;
};
