/** Days in the order of a week in the United Kingdom. */
export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];

/** One span on one or more days. Times are 24-hour UK clock times, `HH:MM`. */
export interface HoursSpan {
  days: readonly Day[];
  opens: string;
  closes: string;
}

/** `always` is day and night, every day of the year. */
export type OpeningHours = 'always' | readonly HoursSpan[];

/** Days as readers write them. */
export const dayNames: Record<Day, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** `09:00` as `9am`, `17:30` as `5:30pm`, `12:00` as `midday`, `00:00` and `24:00` as `midnight`. */
export function clockTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour % 24 === 0) return 'midnight';
  const half = hour % 24 < 12 ? 'am' : 'pm';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${half}`;
}

/** Days as a reader says them: runs of three or more as `Monday to Friday`, others listed. */
export function dayList(chosen: readonly Day[]): string {
  const names: string[] = [];
  let run: Day[] = [];
  const endRun = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length > 2) names.push(`${dayNames[first]} to ${dayNames[last]}`);
    else names.push(...run.map((day) => dayNames[day]));
    run = [];
  };
  for (const day of days) {
    if (chosen.includes(day)) run.push(day);
    else endRun();
  }
  endRun();
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}

/** Hours as sentences without full stops, one a span: `Monday to Friday, 9am to 5pm`. */
export function describeHours(hours: OpeningHours): string[] {
  if (hours === 'always') return ['24 hours a day, every day'];
  return hours.map(
    (span) => `${dayList(span.days)}, ${clockTime(span.opens)} to ${clockTime(span.closes)}`,
  );
}
