// npm run check:sources: looks at the own pages of each entry, slowly, and says what has changed there.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { ownPages } from '../src/lib/addresses.ts';
import { judgeEntry } from '../src/source-check/judge-entry.ts';
import { listSources, orderAddresses } from '../src/source-check/list-sources.ts';
import { isConfirmed, readRecord, renewRecord } from '../src/source-check/record.ts';
import { formatSources } from '../src/source-check/report.ts';
import { makeVisitor, type Visit } from '../src/source-check/visit.ts';
import { readToday } from './due-for-check.ts';
import { readSoundContent } from './read-sound-content.ts';

const record = 'reviews/sources.json';
const robotName = 'DirectorySourceCheck';
const content = await readSoundContent();
const today = readToday();
const about = new URL(ownPages.howWeCheck.href, content.site.data.url).href;
const visit = makeVisitor({
  ...{ robotName, agent: `${robotName}/1.0 (+${about})` },
  ...{ timeout: 20_000, largest: 2_000_000, pause: 5_000 },
  now: () => performance.now(),
  wait: async (milliseconds) => {
    await wait(milliseconds);
  },
});

const entries = listSources(content.services, content.providers);
const addresses = orderAddresses(entries);
const visits = new Map<string, Visit>();
for (const [index, address] of addresses.entries()) {
  console.log(`${index + 1} of ${addresses.length}  ${address}`);
  visits.set(address, await visit(address));
}
if (addresses.length > 0 && [...visits.values()].every(({ kind }) => kind !== 'page')) {
  console.error('No page at all could be read: is this machine online? Nothing was noted.');
  process.exit(1);
}
const before = existsSync(record) ? readRecord(readFileSync(record, 'utf8')) : undefined;
const judged = entries.map((entry) => judgeEntry(entry, visits));
const found = renewRecord(judged, before, today);
mkdirSync('reviews', { recursive: true });
writeFileSync(record, `${JSON.stringify(found, null, 2)}\n`);
console.log(formatSources(found, entries));
if (found.findings.some((each) => isConfirmed(each, today))) process.exitCode = 1;
