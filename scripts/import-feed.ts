// npm run import:feed -- URL-or-file: says what a feed would change; with `--write`, changes it.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openContent } from '../src/content-check/content-source.ts';
import { formatReport } from '../src/content-check/problems.ts';
import { readContent } from '../src/content-check/read-content.ts';
import { isOpenAddress, makeFeedAsker } from '../src/feed-import/ask-politely.ts';
import { decodeFeed } from '../src/feed-import/decode-feed.ts';
import { fetchFeed, readFeedFile, termsFile } from '../src/feed-import/fetch-feed.ts';
import { BrokenOff } from '../src/feed-import/read-pages.ts';
import { keepAnswers } from '../src/feed-import/kept-answers.ts';
import { planImport, type Fetched } from '../src/feed-import/plan-import.ts';
import { lookupPublic } from '../src/feed-import/private-address.ts';
import { formatPlan, isClean, writeFeedFile } from '../src/feed-import/report.ts';
import { slug } from '../src/feed-import/slugs.ts';
import { ownPages } from '../src/lib/addresses.ts';
import { readToday } from './due-for-check.ts';
import { writeAll } from './write-all.ts';

const usage =
  'Say which feed: npm run import:feed -- URL-or-file [--as NAME] [--write]\nNAME is that of its file in content/feeds/, without .yaml; a URL that stands in one finds it.';
const robotName = 'DirectoryFeedImport';

/** What the command was asked, or nothing where it was asked otherwise. */
function readWords(): { values: { as?: string; write?: boolean }; positionals: string[] } {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { as: { type: 'string' }, write: { type: 'boolean' } },
    });
  } catch {
    return { values: {}, positionals: [] };
  }
}

const { values, positionals } = readWords();
// npm keeps a word that begins with two hyphens for itself, unless two hyphens stand before it.
const write = values.write === true || process.env['npm_config_write'] === 'true';
const root = process.cwd();
const source = openContent(root);
const { content } = await readContent(root, source);

const isUrl = (words: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(words);
const trim = (url: string | undefined): string => (url ?? '').replace(/\/+$/, '');

/** The name of the feed: the one given, that of the file that holds its address, or one made of it. */
function findName(from: string): string {
  if (values.as !== undefined) return slug(values.as);
  const known = content.feeds.find(({ data }) => isUrl(from) && trim(data.url) === trim(from));
  if (known) return known.id;
  const [only, ...others] = content.feeds;
  if (!isUrl(from) && only && others.length === 0) return only.id;
  return (
    slug(isUrl(from) ? new URL(from).hostname : from.replace(/^.*[/\\]|\.[^.]*$/g, '')) || 'feed'
  );
}

async function read(from: string, name: string): Promise<Fetched> {
  if (!isUrl(from)) {
    const terms = join(dirname(from), termsFile);
    const beside = existsSync(terms) && basename(from) !== termsFile;
    if (beside) console.log(`terms from ${terms}`);
    return readFeedFile(
      decodeFeed(readFileSync(from)),
      beside ? decodeFeed(readFileSync(terms)) : undefined,
    );
  }
  if (!isOpenAddress(new URL(from))) throw new BrokenOff(`${from}: only names by HTTPS are asked`);
  const about = new URL(ownPages.howWeCheck.href, content.site?.data.url ?? 'https://example.org')
    .href;
  const ask = makeFeedAsker({
    ...{ robotName, agent: `${robotName}/1.0 (+${about})` },
    ...{ timeout: 60_000, largest: 60_000_000, pause: 1_000 },
    wanted: { accept: 'application/json,*/*;q=0.1', reads: () => true, decode: decodeFeed },
    connect: { lookup: lookupPublic },
    now: () => performance.now(),
    clock: () => Date.now(),
    wait: async (milliseconds) => {
      await wait(milliseconds);
    },
  });
  const folder = `feeds/${name}`;
  const keeper = keepAnswers(folder, from, ask, Date.now());
  const fetched = await fetchFeed(from, keeper.ask, (done, of) => {
    if (done === of || done % 25 === 0) console.log(`${done} of ${of} services`);
  });
  const { kept, asked } = keeper.count();
  console.log(
    `${asked} answers of the feed, and ${kept} kept in ${folder}/ within a day: remove that folder to ask anew.`,
  );
  return fetched;
}

async function run(from: string): Promise<boolean> {
  const name = findName(from);
  const fetched = await read(from, name);
  const plan = await planImport(name, fetched, { root, source, today: readToday() });
  if (Array.isArray(plan)) {
    console.error(formatReport(plan));
    return false;
  }
  console.log(formatPlan(plan, name, content));
  if (!fetched.whole)
    console.log('This is not all that the feed says it has: of what is gone nothing is said.');
  if (!content.feeds.some(({ id }) => id === name)) {
    const by = content.site?.data.owners[0]?.role ?? 'Directory editor';
    const url = isUrl(from) ? trim(from) : undefined;
    console.log(
      `\nNothing was written. Write content/feeds/${name}.yaml first, with the words above:\n`,
    );
    console.log(writeFeedFile(name, url, by));
    return true;
  }
  if (!isClean(plan)) {
    console.error('Nothing was written: mend what is invalid first.');
    return false;
  }
  if (plan.files.size === 0) return true;
  if (!write) {
    console.log(
      `Nothing was written. To write: npm run import:feed -- ${from} --as ${name} --write`,
    );
    return true;
  }
  writeAll(plan.files);
  console.log(`Written: ${plan.files.size} files.`);
  return true;
}

const [from, ...more] = positionals;
if (from === undefined || more.length > 0) {
  console.error(usage);
  process.exitCode = 1;
} else {
  try {
    if (!(await run(from))) process.exitCode = 1;
  } catch (fault) {
    if (fault instanceof BrokenOff) {
      console.error(`Broken off: ${fault.message}`);
      if (isUrl(from)) console.error('What was read is kept: the same command goes on from there.');
    } else if (fault instanceof Error && 'code' in fault) {
      console.error(
        `${from}\n    write: the name of a file that is there and can be read, or a whole address, such as https://other.example/oruk/v3 (${String(fault.code)})`,
      );
    } else throw fault;
    process.exitCode = 1;
  }
}
