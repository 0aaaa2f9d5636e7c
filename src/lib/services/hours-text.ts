import { days, type Day, type HoursSpan, type OpeningHours } from './opening-hours.ts';

/** Hours on one line, for an attribute: `mon,tue 09:00-17:00;sat 10:00-24:00`, or `always`. */
export function writeHours(hours: OpeningHours): string {
  if (hours === 'always') return hours;
  const inOrder = (span: HoursSpan): Day[] => days.filter((day) => span.days.includes(day));
  return hours.map((span) => `${inOrder(span).join(',')} ${span.opens}-${span.closes}`).join(';');
}

function readSpan(text: string): HoursSpan | undefined {
  const time = '((?:[01]\\d|2[0-3]):[0-5]\\d|24:00)';
  const [, names = '', opens = '', closes = ''] =
    new RegExp(`^([a-z,]+) ${time}-${time}$`).exec(text) ?? [];
  const chosen: Day[] = days.filter((day) => names.split(',').includes(day));
  const known = chosen.length > 0 && chosen.length === names.split(',').length;
  return known && opens < closes ? { days: chosen, opens, closes } : undefined;
}

/** The hours that `writeHours` wrote, or undefined for any other text. */
export function readHours(text: string): OpeningHours | undefined {
  if (text === 'always') return text;
  const spans: HoursSpan[] = [];
  for (const part of text.split(';')) {
    const span = readSpan(part);
    if (!span) return undefined;
    spans.push(span);
  }
  return spans;
}
