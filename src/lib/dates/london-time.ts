import { addDays } from './days.ts';

/** The last Sunday of a month (`03`) of a year, as an ISO day. The month has 31 days. */
function findLastSunday(year: string, month: string): string {
  const last = `${year}-${month}-31`;
  return addDays(last, -new Date(last).getUTCDay());
}

/**
 * The instant, in UTC (`2027-03-26T18:00:00Z`), of a time (`HH:MM`) on an ISO day by the clocks of
 * the United Kingdom. An hour that comes twice, when the clocks go back, means the first; one that
 * does not come, when they go forward, gives nothing. The rule is in the Summer Time Order 2002: the
 * clocks change at 1am GMT on the last Sundays of March and October. It is counted here, so that it
 * is the same on every device.
 */
export function findLondonInstant(day: string, time: string): string | undefined {
  const year = day.slice(0, 4);
  const [local, starts, ends] = [
    `${day}T${time}`,
    `${findLastSunday(year, '03')}T01:00`,
    `${findLastSunday(year, '10')}T02:00`,
  ];
  if (local >= starts && local < starts.replace('T01', 'T02')) return undefined;
  const isSummer = local >= starts && local < ends;
  const instant = Date.parse(`${local}:00Z`) - (isSummer ? 60 * 60 * 1000 : 0);
  return new Date(instant).toISOString().replace('.000', '');
}
