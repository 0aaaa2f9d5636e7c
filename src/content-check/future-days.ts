import type { Content, Entry } from './entries.ts';
import type { PlanHolidaysData } from '../schemas/plan.ts';
import type { Problem } from './problems.ts';

/** The days on which something was checked, reviewed or said, in the facts of a file. */
const pastDays = (data: object): [string, unknown][] => {
  const verified: unknown = Reflect.get(data, 'verified');
  const waiting: unknown = Reflect.get(data, 'waitingList');
  const inside = typeof verified === 'object' && verified ? verified : {};
  const list = typeof waiting === 'object' && waiting ? waiting : {};
  return [
    ['verified.date', Reflect.get(inside, 'date')],
    ['waitingList.date', Reflect.get(list, 'date')],
    ...['reviewed', 'checked'].map((field): [string, unknown] => [field, Reflect.get(data, field)]),
  ];
};

/** The days on which the days of holidays were compared with their sources. */
const listSourceDays = (data: PlanHolidaysData): [string, string][] =>
  data.holidays.flatMap(({ dates }, holiday) =>
    dates.map(({ verified }, index): [string, string] => [
      `holidays.${holiday}.dates.${index}.verified`,
      verified,
    ]),
  );

/** Every day of a check or a review that is still to come on `today`, an ISO day. */
export function findFutureDays(content: Content, today: string): Problem[] {
  const dated: Entry<object>[] = [
    ...content.services,
    ...content.policies,
    ...content.checker,
    ...(content.terms ? [content.terms] : []),
  ];
  const { planHolidays } = content;
  const days: { file: string; said: [string, unknown][] }[] = [
    ...dated.map(({ file, data }) => ({ file, said: pastDays(data) })),
    ...(planHolidays ? [{ file: planHolidays.file, said: listSourceDays(planHolidays.data) }] : []),
  ];
  return days.flatMap(({ file, said }) =>
    said
      .filter(([, day]) => typeof day === 'string' && day > today)
      .map(([field, day]) => ({
        file,
        field,
        found: JSON.stringify(day),
        write: `a day that has been: today is ${today}`,
      })),
  );
}
