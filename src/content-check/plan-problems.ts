import { pageAddress, planPages } from '../lib/addresses.ts';
import { countDays } from '../lib/dates/days.ts';
import type { Content } from './entries.ts';
import { findPlanFormProblems } from './plan-form-problems.ts';
import { findUnknownNames, neutral } from './plan-question-faults.ts';
import { findStopProblems } from './plan-stop-problems.ts';
import type { Problem } from './problems.ts';
import { findTexts } from './texts.ts';

/** How many days a source stands for the days of holidays, before and after. */
const longest = 400;

/**
 * Everything wrong with the parenting plan: its form, the stops before it, patterns, holidays and
 * special days; a topic about fear that leads to it, and a guide that has its address.
 */
export function findPlanProblems(content: Content): Problem[] {
  return [
    ...findPlanFormProblems(content),
    ...findStopProblems(content),
    ...findRotaProblems(content),
    ...findHolidayProblems(content),
    ...findIdProblems(content),
    ...findNameProblems(content),
    ...findTopicProblems(content),
    ...findGuideProblems(content),
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

function findHolidayProblems({ planHolidays }: Content): Problem[] {
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
      return /^p[12]-/.test(id) ? [{ ...place, write: neutral }] : [];
    });
  });
}

/** Brackets in words that are shown as they stand. */
function findNameProblems({
  planRotas,
  planHolidays,
  planSpecialDays,
  planWords,
}: Content): Problem[] {
  return [planRotas, planHolidays, planSpecialDays, planWords].flatMap((entry) =>
    findTexts(entry?.data).flatMap(({ field, text }) =>
      findUnknownNames(text, []).map((name) => ({
        file: entry?.file ?? '',
        field,
        found: JSON.stringify(name),
        write: 'no brackets but these: none',
      })),
    ),
  );
}

function findTopicProblems({ planWords, topics }: Content): Problem[] {
  if (!planWords) return [];
  const { file, data } = planWords;
  return data.topics.flatMap((id, index): Problem[] =>
    topics.some((topic) => topic.id === id && topic.data.safety)
      ? [
          {
            file,
            field: `topics.${index}`,
            found: JSON.stringify(id),
            write: 'a topic that is not about safety: a plan is not for people in fear',
          },
        ]
      : [],
  );
}

function findGuideProblems({ planTemplate, parents }: Content): Problem[] {
  if (!planTemplate) return [];
  return parents
    .filter(({ id }) => pageAddress('parents', id) === planPages.plan.href)
    .map(({ id, file }) => ({
      file,
      field: '(file name)',
      found: JSON.stringify(id),
      write: 'another name: the page of the parenting plan has this one',
    }));
}
