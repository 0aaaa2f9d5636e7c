import type { DayHours } from './day-hours.ts';

/** Whether hours are open for certain on a day of which `hours` are known, so many minutes after midnight. */
export const isOpen = (hours: DayHours | undefined, minutes: number): boolean =>
  hours !== undefined &&
  hours !== 'holiday' &&
  hours.some(({ from, to, sure }) => sure && from <= minutes && minutes < to);
