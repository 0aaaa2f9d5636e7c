// Over 200 lines: hours as rules and as words, which share what a day and a time are.
import {
  bankHolidays,
  days,
  spanDays,
  type Closure,
  type Day,
  type HoursSpan,
  type OpeningHours,
  type SpanDay,
} from '../lib/services/opening-hours.ts';
import { openingHours } from '../schemas/shared.ts';
import { cleanLine } from './clean-text.ts';
import { readFeedDay } from './read-day.ts';
import { sayRule, splitDays } from './say-rule.ts';
import type { FeedSchedule } from './shapes.ts';

/** Hours that are understood, and what of them is left in words. */
export interface ReadHours {
  hours?: OpeningHours | undefined;
  words: string[];
}

const long = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A day by its name, `Mon`, `Mondays` or `MO`. */
function readDay(word: string): Day | undefined {
  const name = word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/(?<=day)s$/, '');
  const short = /^(?:tues?|weds?|thurs?|mon|thu|fri|sat|sun|wed)$/.test(name) || name.length === 2;
  const at = long.findIndex((each) => (short ? each.startsWith(name) : each === name));
  return at < 0 ? undefined : days[at];
}

/** A time of day as `09:00`, by `9`, `9am`, `9.30 pm`, `midday` or `09:00:00`. */
function readTime(word: string, closing: boolean): string | undefined {
  const said = word.trim().toLowerCase().replace(/\s+/g, '');
  if (said === 'midday' || said === 'noon' || said === '12noon') return '12:00';
  if (said === 'midnight') return closing ? '24:00' : '00:00';
  const [, hours = '', minutes = '00', half] =
    /^(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?(am|pm)?$/.exec(said) ?? [];
  if (hours === '') return undefined;
  const whole =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  if ((half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) || whole > 24)
    return undefined;
  // A bare hour may be of the morning or of the evening.
  if (half === undefined && !/[:.]/.test(said)) return undefined;
  const time = `${String(whole).padStart(2, '0')}:${minutes}`;
  if (Number(minutes) > 59 || time > '24:00' || (time === '24:00' && !closing)) return undefined;
  return closing && time === '00:00' ? '24:00' : time;
}

/** Days in words, `Monday to Friday`, `Mon, Wed and Fri` or `weekdays`. */
function readDays(words: string): SpanDay[] | undefined {
  const said = words.trim().toLowerCase().replace(/:$/, '');
  if (/^(?:every ?day|daily|(?:7|seven) days a week|all week)$/.test(said)) return [...days];
  if (/^(?:weekdays|every weekday|working days)$/.test(said)) return days.slice(0, 5);
  if (/^weekends?$/.test(said)) return days.slice(5);
  const chosen: SpanDay[] = [];
  for (const part of said.split(/\s*(?:,|&|\/|\band\b)\s*/).filter((each) => each !== '')) {
    if (/^(?:public|bank)[ -]holidays?$/.test(part)) {
      chosen.push(bankHolidays);
      continue;
    }
    const [from, to, ...others] = part.split(/\s*(?:\bto\b|-)\s*/).map(readDay);
    if (!from || others.length > 0) return undefined;
    if (/\bto\b|-/.test(part) && !to) return undefined;
    const start = days.indexOf(from);
    const count = to ? ((days.indexOf(to) - start + 7) % 7) + 1 : 1;
    chosen.push(...[...days, ...days].slice(start, start + count));
  }
  const known = [...new Set(chosen)];
  return known.length === 0 ? undefined : spanDays.filter((day) => known.includes(day));
}

const times =
  /^(.+?)\s+(?:to|-|until)\s+(.+?)(?:,? in (term time|school holidays))?$|^(\d[^\s-]*)-(\d\S*)$/;

/** Two times in words, `9am to 5pm, in term time`. */
function readTimes(words: string): Omit<HoursSpan, 'days'> | undefined {
  const [, spoken, until, when, dense, end] = times.exec(words.trim()) ?? [];
  const closing = until ?? end ?? '';
  const half = /(am|pm)$/i.exec(closing)?.[1];
  const first = spoken ?? dense ?? '';
  // "9 - 11am" leaves the half of the day to the second time.
  const opens =
    readTime(first, false) ?? (half === 'am' ? readTime(`${first}am`, false) : undefined);
  const closes = readTime(closing, true);
  if (opens === undefined || closes === undefined) return undefined;
  const termTime = when === undefined ? undefined : when === 'term time' ? 'only' : 'never';
  return { opens, closes, ...(termTime ? { termTime } : {}) };
}

/** A span in words: days and two times, in either order of what parts them. */
function readSpan(sentence: string): HoursSpan | undefined {
  const at = sentence.search(/\d|\bmid(?:day|night)\b|\bnoon\b/i);
  if (at <= 0) return undefined;
  const named = readDays(sentence.slice(0, at).replace(/(?:[\s,:–-]|\bfrom\b|\bbetween\b)+$/i, ''));
  const timed = readTimes(sentence.slice(at));
  return named && timed ? { days: named, ...timed } : undefined;
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** An ISO day by `10 July 2026`; parts that are left out are those of `like`, an ISO day. */
function readLongDay(words: string, like = ''): string | undefined {
  const [, day = '', month, year] = /^(\d{1,2})(?: ([A-Z][a-z]+))?(?: (\d{4}))?$/.exec(words) ?? [];
  const at = month === undefined ? Number(like.slice(5, 7)) : months.indexOf(month) + 1;
  const whole = year ?? like.slice(0, 4);
  if (day === '' || at < 1 || whole === '') return undefined;
  return `${whole}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A day on which it is closed, in the words of a page: `Closed on 11 December 2026: training`. */
function readClosure(sentence: string): Closure | undefined {
  const [, on, from, to, reason] =
    /^Closed (?:on (.+?)|from (.+?) to (.+?))(?:: (.+))?$/.exec(sentence) ?? [];
  const why = reason === undefined ? {} : { reason };
  if (on === 'bank holidays') return { on: bankHolidays, ...why };
  const last = readLongDay(to ?? '');
  const first = from === undefined ? undefined : readLongDay(from, last);
  const only = on === undefined ? undefined : readLongDay(on);
  if (only !== undefined) return { on: only, ...why };
  return first !== undefined && last !== undefined ? { from: first, to: last, ...why } : undefined;
}

const always = /^(?:24 ?hours(?: a day)?(?:, (?:every day|7 days a week))?|24\/7|open 24 hours)$/i;

/** Hours as our schema takes them, each span once; nothing where it refuses them. */
function checkHours(hours: OpeningHours): OpeningHours | undefined {
  return openingHours.safeParse(hours).success ? hours : undefined;
}

/** Hours in words, all of which must be understood; nothing where one is not. */
export function readHoursWords(words: string): OpeningHours | undefined {
  const sentences = words
    .replace(/\s*\(UK time\)/g, '')
    .replace(/[–—]/g, '-')
    .split(/\.\s+|;\s*|\n+/)
    .map((each) => each.trim().replace(/\.$/, ''))
    .filter((each) => each !== '');
  const [first = ''] = sentences;
  const spans: HoursSpan[] = [];
  const closedOn: Closure[] = [];
  const isAlways = always.test(first);
  for (const sentence of isAlways ? sentences.slice(1) : sentences) {
    const closure = readClosure(sentence);
    const [, only] = /^On bank holidays only (.+)$/.exec(sentence) ?? [];
    const timed = only?.split(' and ').map(readTimes);
    const span = closure || timed ? undefined : readSpan(sentence);
    if (closure) closedOn.push(closure);
    else if (timed) {
      for (const each of timed) {
        if (!each) return undefined;
        spans.push({ days: [bankHolidays], ...each });
      }
    } else if (span) spans.push(span);
    else return undefined;
  }
  if (!isAlways && spans.length === 0) return undefined;
  const open = isAlways ? ('always' as const) : spans;
  return checkHours(closedOn.length > 0 ? { open, closedOn } : open);
}

/** Whether a rule holds on a day by when it begins: one that nobody can read may be later. */
const hasBegun = ({ valid_from: begins }: FeedSchedule, today: string): boolean =>
  begins === undefined || (readFeedDay(begins) ?? '9999') <= today;

/** A span of a rule that comes again each week; nothing where it is another rule. */
function readRule(schedule: FeedSchedule, today: string): HoursSpan | undefined {
  const { freq, interval, byday, bymonthday, byyearday, byweekno, count } = schedule;
  const bounds = [schedule.valid_to, schedule.until];
  if (!hasBegun(schedule, today)) return undefined;
  const daily = freq?.toUpperCase() === 'DAILY' && byday === undefined;
  if (freq !== undefined && freq.toUpperCase() !== 'WEEKLY' && !daily) return undefined;
  if (interval !== undefined && interval !== '1') return undefined;
  if ([bymonthday, byyearday, byweekno, count, ...bounds].some((each) => each !== undefined)) {
    return undefined;
  }
  const parts = splitDays(byday).map(readDay);
  const named: readonly (SpanDay | undefined)[] | undefined =
    parts.length > 0 && !parts.includes(undefined) ? parts : readDays(byday ?? '');
  // Whatever zone a feed writes behind its times, they are those of a clock in the United Kingdom.
  const clock = (time: string | undefined): string =>
    (time ?? '').replace(/(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/i, '');
  const opens = readTime(clock(schedule.opens_at), false);
  const closes = readTime(clock(schedule.closes_at), true);
  if (opens === undefined || closes === undefined || !(named ?? daily)) return undefined;
  const chosen = named ? spanDays.filter((day) => named.includes(day)) : [...days];
  const span = { days: chosen, opens, closes: closes === '23:59' ? '24:00' : closes };
  return checkHours([span]) ? span : undefined;
}

const isAllDay = ({ days: named, opens, closes }: HoursSpan): boolean =>
  named.length === 7 && opens === '00:00' && closes === '24:00';

/**
 * Hours of some schedules of a feed. A rule for each week is understood, and so are words that say
 * no more than days and times; all else stays in words. What was over before `today` (an ISO day)
 * is left out.
 */
export function readSchedules(schedules: readonly FeedSchedule[], today: string): ReadHours {
  const spans: HoursSpan[] = [];
  const words: string[] = [];
  for (const schedule of schedules) {
    const last = schedule.valid_to ?? schedule.until;
    if ((readFeedDay(last) ?? today) < today) continue;
    const span = readRule(schedule, today);
    const said = cleanLine(schedule.description);
    const from = span ? undefined : readHoursWords(said ?? '');
    if (span) spans.push(span);
    else if (from !== undefined && last === undefined && hasBegun(schedule, today)) {
      if (from === 'always') spans.push({ days, opens: '00:00', closes: '24:00' });
      else if ('open' in from) words.push(said ?? '');
      else spans.push(...from);
    } else if (said !== undefined) words.push(said);
    else {
      const line = sayRule(schedule);
      if (line !== undefined) words.push(line);
    }
    const notes = cleanLine(schedule.notes);
    if (notes !== undefined) words.push(notes);
  }
  const once = [...new Map(spans.map((span) => [JSON.stringify(span), span])).values()];
  const [first] = once;
  const hours =
    first === undefined ? undefined : once.some(isAllDay) ? ('always' as const) : checkHours(once);
  return { hours, words: [...new Set(words)] };
}
