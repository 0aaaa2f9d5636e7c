import { days, type Day, type HoursSpan } from './opening-hours.ts';

/** Hours on one line, for an attribute of a page: `mon,tue 09:00-17:00;sat 10:00-24:00`. */
export function writeHours(hours: readonly HoursSpan[]): string {
  const inOrder = (span: HoursSpan): Day[] => days.filter((day) => span.days.includes(day));
  return hours.map((span) => `${inOrder(span).join(',')} ${span.opens}-${span.closes}`).join(';');
}

/**
 * The hours that `writeHours` wrote. As with all data that a build puts in its own page, no more is
 * asked than whether it is there: a span that is not whole is left out. Never throws.
 */
export const readHours = (text: string): HoursSpan[] =>
  text
    .split(';')
    .map((span) => {
      const [names = '', opens = '', closes = ''] = span.split(/[ -]/);
      return { days: days.filter((day) => names.includes(day)), opens, closes };
    })
    .filter(({ closes }) => closes !== '');
