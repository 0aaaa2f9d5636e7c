import {
  days,
  splitHours,
  bankHolidays,
  type Day,
  type HoursSpan,
  type OpeningHours,
} from '../lib/services/opening-hours.ts';
import { describeHours } from '../lib/services/hours-words.ts';
import type { Service } from '../lib/services/service.ts';

/** Times that come again each week, as feeds give them: UK clock times, the same day. */
export interface WeeklyTimes {
  /** Days of the week, in order. */
  days: readonly Day[];
  /** `HH:MM`, from 00:00 to 23:59, which stands for the end of the day. */
  opens: string;
  closes: string;
  /** The whole span in words, as readers see it. */
  words: string;
  /** Days on which it does not hold, in words. */
  notes?: string | undefined;
}

const isDay = (day: string): day is Day => day !== bankHolidays;

const endOfDay = (time: string): string => (time === '24:00' ? '23:59' : time);

const nextDay = (day: Day): Day => days[(days.indexOf(day) + 1) % days.length] ?? day;

/** One span, cut at midnight. */
function cutSpan({ days: named, opens, closes }: HoursSpan): Omit<WeeklyTimes, 'words'>[] {
  const chosen = days.filter((day) => named.includes(day));
  if (chosen.length === 0) return [];
  if (opens < closes) return [{ days: chosen, opens, closes: endOfDay(closes) }];
  const after = chosen.map(nextDay);
  return [
    { days: chosen, opens, closes: '23:59' },
    ...(closes === '00:00'
      ? []
      : [{ days: days.filter((day) => after.includes(day)), opens: '00:00', closes }]),
  ];
}

/**
 * Hours as times that come again each week. What no week can tell, such as bank holidays, closed
 * days and school terms, stands in words beside them.
 */
export function listWeeklyTimes(hours: OpeningHours): WeeklyTimes[] {
  const { open } = splitHours(hours);
  const words = describeHours(hours);
  if (open === 'always') {
    const [said = '', ...closed] = words;
    const notes = closed.length > 0 ? closed.join('. ') : undefined;
    return [{ days, opens: '00:00', closes: '23:59', words: said, notes }];
  }
  const closed = words.slice(open.length);
  return open.flatMap((span, place) => {
    const notes = [
      ...(span.days.every(isDay) ? [] : ['Also on bank holidays']),
      ...(span.termTime === 'only' ? ['In term time alone'] : []),
      ...(span.termTime === 'never' ? ['In school holidays alone'] : []),
      ...closed,
    ].join('. ');
    return cutSpan(span).map((times) => ({
      ...times,
      words: words[place] ?? '',
      notes: notes === '' ? undefined : notes,
    }));
  });
}

/** Hours of one number, place, page or of the whole service. */
export interface PublishedHours {
  /** What they are of, as a part of an id. */
  of: string;
  /** How people attend in these hours. */
  attending: 'phone' | 'venue' | 'online' | undefined;
  /** The key of the place that they are of. */
  place?: string | undefined;
  times: WeeklyTimes[];
}

/**
 * The hours of a service by which a program may call it open: those that the site itself may call
 * open. All others are left to words.
 */
export function listPublishedHours(service: Service): PublishedHours[] {
  const { phones, contactPages, places, openingHours } = service;
  const all = [
    ...phones.map(({ number, kind, hours, confirmed }) => ({
      of: `phone/${kind}/${number.replaceAll(' ', '')}`,
      attending: 'phone' as const,
      hours,
      confirmed,
    })),
    ...contactPages.map(({ kind, url, hours, confirmed }) => ({
      of: `page/${kind}/${url}`,
      attending: 'online' as const,
      hours,
      confirmed,
    })),
    ...places.map(({ key, kind, hours, confirmed }) => ({
      of: `place/${key}`,
      attending: kind === 'virtual' ? ('online' as const) : ('venue' as const),
      place: key,
      hours,
      confirmed,
    })),
    {
      of: 'service',
      attending: undefined,
      hours: openingHours,
      confirmed: openingHours && service.confirmed,
    },
  ];
  return all.flatMap(({ hours, confirmed, ...said }) =>
    hours && confirmed ? [{ ...said, times: listWeeklyTimes(hours) }] : [],
  );
}
