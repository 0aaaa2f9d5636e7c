import type { CheckedEntry } from './list-sources.ts';
import { isConfirmed, type SourceRecord } from './record.ts';

/** What each kind of finding means to whoever reads it. */
const meanings: Record<string, string> = {
  gone: 'GONE',
  'no-host': 'GONE: there is no such host',
  certificate: 'BAD CERTIFICATE: browsers warn of it',
  insecure: 'NOT SECURE',
  loop: 'LEADS NOWHERE',
  moved: 'MOVED',
  'front-page': 'GONE?',
  'other-site': 'ANOTHER SITE: is it still theirs?',
  'not-theirs': 'SOMEONE ELSE’S?',
  number: 'NUMBER',
};

/** What a run says: faults that were met before, by owner; then what is new; then what was not seen. */
export function formatSources(
  { day, findings, unseen }: SourceRecord,
  entries: readonly CheckedEntry[],
): string {
  const describe = ({ key, address, kind, words, since }: (typeof findings)[number]): string[] => [
    `  ${entries.find((entry) => entry.key === key)?.file ?? key}`,
    `    ${address}`,
    `    ${meanings[kind] ?? kind}: ${words}, first met on ${since}`,
  ];
  const confirmed = findings.filter((found) => isConfirmed(found, day));
  const fresh = findings.filter((found) => !isConfirmed(found, day));
  const owners = [...new Set(entries.map(({ owner }) => owner))].sort();
  const ofOwner = owners.flatMap((owner) => {
    const own = confirmed.filter(
      ({ key }) => entries.find((entry) => entry.key === key)?.owner === owner,
    );
    return own.length === 0 ? [] : [`${owner}: ${own.length} to mend`, ...own.flatMap(describe)];
  });
  return [
    ...ofOwner,
    ...(fresh.length === 0 ? [] : ['Met for the first time: run this again on another day']),
    ...fresh.flatMap(describe),
    ...(unseen.length === 0
      ? []
      : ['Could not be looked at, which is no fault: open them yourself']),
    ...unseen.map(({ address, why }) => `  ${address}\n    ${why}`),
    `On ${day}: ${confirmed.length} to mend, ${fresh.length} met for the first time, ${unseen.length} not seen.`,
  ].join('\n');
}
