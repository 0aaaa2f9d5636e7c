import { countDays } from '../lib/dates/days.ts';
import type { Content, Entry } from './entries.ts';
import { neutral } from './plan-question-faults.ts';
import type { Problem } from './problems.ts';
import { findRepeats } from './repeats.ts';

/** How many days a source stands for the days of holidays, before and after. */
const longest = 400;

/** The most days of one holiday: the summer of schools has six weeks, some have more. */
const longestHoliday = 70;

/** Everything wrong with the lists of a plan: patterns of nights, holidays and special days. */
export function findPlanListProblems(content: Content): Problem[] {
  return [
    ...findRotaProblems(content),
    ...findHolidayProblems(content),
    ...findIdProblems(content),
    ...findTwinNames(content),
  ];
}

/** How often a pattern changes homes in four weeks, the last night of it followed by the first. */
const countChanges = (nights: string): number =>
  Array.from(nights).filter((night, index) => night !== (nights[index + 1] ?? nights[0])).length *
  (28 / nights.length);

function findRotaProblems({ planRotas }: Content): Problem[] {
  if (!planRotas) return [];
  const { file, data } = planRotas;
  return data.rotas.flatMap(({ nights }, index): Problem[] => {
    const field = `rotas.${index}.nights`;
    const found = JSON.stringify(nights);
    if (new Set(nights).size === 1) {
      return [{ file, field, found, write: 'nights in both homes: at least one 1 and one 2' }];
    }
    const before = data.rotas[index - 1];
    return before && countChanges(before.nights) > countChanges(nights)
      ? [{ file, field, found, write: 'its place by changes of home: the fewest stand first' }]
      : [];
  });
}

function findHolidayProblems({ planHolidays, terms }: Content): Problem[] {
  if (!planHolidays) return [];
  const { file, data } = planHolidays;
  const all = data.holidays.flatMap(({ id, dates }, holiday) =>
    dates.map((days, index) => ({ ...days, id, at: `holidays.${holiday}.dates.${index}` })),
  );
  return all.flatMap(({ from, to, verified, at }, index): Problem[] => {
    if (to < from) {
      return [
        {
          file,
          field: `${at}.to`,
          found: JSON.stringify(to),
          write: 'the first day or a later one',
        },
      ];
    }
    if (countDays(from, to) >= longestHoliday) {
      return [
        {
          file,
          field: `${at}.to`,
          found: JSON.stringify(to),
          write: `a last day less than ${longestHoliday} days after the first: look at the year`,
        },
      ];
    }
    if ([from, to].some((day) => Math.abs(countDays(verified, day)) > longest)) {
      return [
        {
          file,
          field: `${at}.verified`,
          found: JSON.stringify(verified),
          write: `a day within ${longest} days of the holiday: compare it with its source again`,
        },
      ];
    }
    const term = terms?.data.terms.find((each) => each.from <= to && from <= each.to);
    if (term) {
      return [
        {
          file,
          field: `${at}.from`,
          found: JSON.stringify(from),
          write: `days outside the term from ${term.from} to ${term.to} in terms.yaml, or mend that`,
        },
      ];
    }
    const other = all.slice(0, index).find((each) => each.from <= to && from <= each.to);
    return other
      ? [
          {
            file,
            field: `${at}.from`,
            found: JSON.stringify(from),
            write: `days that no other holiday has: "${other.id}" has some of them`,
          },
        ]
      : [];
  });
}

/** Ids that stand twice in their file, or that name one of the parents. */
function findIdProblems({ planRotas, planHolidays, planSpecialDays }: Content): Problem[] {
  const lists = [
    planRotas && { file: planRotas.file, field: 'rotas', items: planRotas.data.rotas },
    planHolidays && {
      file: planHolidays.file,
      field: 'holidays',
      items: planHolidays.data.holidays,
    },
    planSpecialDays && {
      file: planSpecialDays.file,
      field: 'days',
      items: planSpecialDays.data.days,
    },
  ];
  return lists.flatMap((list) => {
    if (!list) return [];
    const ids = list.items.map(({ id }) => id);
    return ids.flatMap((id, index): Problem[] => {
      const place = {
        file: list.file,
        field: `${list.field}.${index}.id`,
        found: JSON.stringify(id),
      };
      if (ids.indexOf(id) < index) return [{ ...place, write: 'an id that no other of them has' }];
      return /^p[12](-|$)/.test(id) ? [{ ...place, write: neutral }] : [];
    });
  });
}

/** Names of rotas, holidays and days that stand twice, and rotas of the same nights. */
function findTwinNames({ planRotas, planHolidays, planSpecialDays }: Content): Problem[] {
  const lists: [Entry<object> | undefined, string, string[]][] = [
    [planRotas, 'rotas', planRotas?.data.rotas.map(({ label }) => label) ?? []],
    [planRotas, 'rotas', planRotas?.data.rotas.map(({ nights }) => nights) ?? []],
    [planHolidays, 'holidays', planHolidays?.data.holidays.map(({ name }) => name) ?? []],
    [planSpecialDays, 'days', planSpecialDays?.data.days.map(({ label }) => label) ?? []],
  ];
  return lists.flatMap(([entry, field, names]) =>
    findRepeats(names).map((name) => ({
      file: entry?.file ?? '',
      field,
      found: JSON.stringify(name),
      write: 'each of them once: another has the same',
    })),
  );
}
