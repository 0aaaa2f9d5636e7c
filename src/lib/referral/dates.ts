/** What is wrong with a date in three boxes, and the box to mend: 0 day, 1 month, 2 year. */
export interface DateFault {
  fault: string;
  box: 0 | 1 | 2;
}

const boxes = ['day', 'month', 'year'] as const;

/**
 * The ISO day that the three boxes hold, or what is wrong with them in words that follow a name:
 * "must include a year". The year has four digits.
 */
export function readDate(parts: readonly string[]): string | DateFault {
  const [day = '', month = '', year = ''] = parts.map((part) => part.trim());
  const missing = boxes.filter((_, index) => [day, month, year][index] === '');
  const [first] = missing;
  if (first) {
    const names = missing.map((name) => `a ${name}`);
    return { fault: `must include ${names.join(' and ')}`, box: indexOf(first) };
  }
  if (!/^\d{1,2}$/.test(day)) return { fault: 'must have a day from 1 to 31', box: 0 };
  if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) {
    return { fault: 'must have a month from 1 to 12', box: 1 };
  }
  if (!/^[1-9]\d{3}$/.test(year)) return { fault: 'must have a year of four numbers', box: 2 };
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso);
  return exists ? iso : { fault: 'must be a day that exists', box: 0 };
}

const indexOf = (name: (typeof boxes)[number]): 0 | 1 | 2 => {
  if (name === 'day') return 0;
  return name === 'month' ? 1 : 2;
};
