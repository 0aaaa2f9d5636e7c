import { dataFolder, ownPages } from '../lib/addresses.ts';
import { formatDay } from '../lib/dates/format-day.ts';
import type { Service } from '../lib/services/service.ts';
import type { Publication } from './publication.ts';

/** The days that the feed goes back. */
const mostDays = 50;

/** Where the feed of what changed stands. */
export const changesAddress = `${dataFolder}changes.atom`;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark);

/** What happened on the day of a source, by the state that it tells of. */
const happened = {
  current: 'Confirmed',
  unconfirmed: 'Not confirmed, from a source of this day',
  closed: 'Closed',
} as const;

interface DatedService extends Service {
  day: string;
}

function writeDay(day: string, services: readonly Service[], site: string): string {
  const count = services.length === 1 ? '1 service' : `${services.length} services`;
  const parts = (['current', 'unconfirmed', 'closed'] as const).flatMap((status) => {
    const group = services.filter((service) => service.status === status);
    if (group.length === 0) return [];
    const items = group.map(
      ({ title, href }) => `<li><a href="${site}${href}">${escape(title)}</a></li>`,
    );
    return [`<p>${happened[status]}:</p><ul>${items.join('')}</ul>`];
  });
  return `  <entry>
    <id>tag:${new URL(site).hostname},${day}:services</id>
    <title>${formatDay(day)}: ${count}</title>
    <updated>${day}T00:00:00Z</updated>
    <link href="${site}${ownPages.openData.href}"/>
    <content type="html">${escape(parts.join(''))}</content>
  </entry>
`;
}

/**
 * An Atom feed of what changed, an entry for each day of a source, the latest first. It goes by the
 * dates of the sources and by no clock, so that the same content makes the same feed. RFC 4287
 */
export function writeChanges({ all, site, today }: Publication): string {
  const dated = all.flatMap((service): DatedService[] =>
    service.verified.date === undefined ? [] : [{ ...service, day: service.verified.date }],
  );
  const days = [...new Set(dated.map(({ day }) => day))].sort().reverse().slice(0, mostDays);
  const entries = days.map((day) =>
    writeDay(
      day,
      dated.filter((service) => service.day === day),
      site.url,
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${site.url}${changesAddress}</id>
  <title>${escape(site.name)}: what changed</title>
  <updated>${days[0] ?? today}T00:00:00Z</updated>
  <link rel="self" type="application/atom+xml" href="${site.url}${changesAddress}"/>
  <link href="${site.url}${ownPages.openData.href}"/>
  <author><name>${escape(site.council.name)}</name></author>
  <rights>${escape(site.licence.name)}</rights>
${entries.join('')}</feed>
`;
}
