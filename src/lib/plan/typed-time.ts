/**
 * A time of day as people write it, as `15:30`: `3.30pm`, `15:30`, `3 pm`, `noon`. Without `am` or
 * `pm` it must be one of the 24 hours beyond doubt: `3.30` could be either. Undefined for all else.
 */
export function readTime(typed: string): string | undefined {
  const text = typed.trim().toLowerCase().replace(/\s+/g, '');
  if (/^(12)?noon$|^midday$/.test(text)) return '12:00';
  if (/^(12)?midnight$/.test(text)) return '00:00';
  const [, hour = '', minute = '00', half = ''] =
    /^(\d{1,2})(?:[:.]?(\d{2}))?(am|pm|a\.m\.|p\.m\.)?$/.exec(text) ?? [];
  if (hour === '' || (half === '' && !/^([01]\d|2\d)[:.]?\d{2}$/.test(text))) return undefined;
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (minutes > 59 || (half === '' ? hours > 23 : hours < 1 || hours > 12)) return undefined;
  const day = half === '' ? hours : (hours % 12) + (half.startsWith('p') ? 12 : 0);
  return `${String(day).padStart(2, '0')}:${minute}`;
}
