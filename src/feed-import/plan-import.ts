// Over 200 lines: an import in its steps, each of which takes what the one before gives.
import { findContentProblems } from '../content-check/content-problems.ts';
import { coverContent, type ContentSource } from '../content-check/content-source.ts';
import type { Content } from '../content-check/entries.ts';
import { listNewProblems } from '../content-check/new-problems.ts';
import type { Problem } from '../content-check/problems.ts';
import { readContent } from '../content-check/read-content.ts';
import { listTelling } from '../content-check/title-problems.ts';
import { serviceIn } from '../lib/addresses.ts';
import { isList } from '../content-writer/facts.ts';
import { nameLists } from '../lib/services/lists.ts';
import { feedSchema, type FeedData } from '../schemas/feed.ts';
import {
  checkFile,
  folders,
  listDifferences,
  markOf,
  readImported,
  readOld,
  tidyWanted,
  writeWanted,
  type Difference,
  type Folder,
  type OldEntry,
} from './entries.ts';
import { makePlace, makeProvider } from './make-parts.ts';
import { findKitWords, findState, kitLists, makeService, type Making } from './make-service.ts';
import {
  fillTerms,
  findKnownTerms,
  listAreas,
  listTerms,
  readMeanings,
  type Meanings,
} from './meanings.ts';
import { foldField, foldWords, startRegistry, type Registry, type WantedFile } from './registry.ts';
import { readService, type FeedService, type Refusal } from './shapes.ts';
import { makeNames } from './slugs.ts';
import { isHidden, listWithheld, namePlace, tellsPlace } from './withheld.ts';

/** A file by what the feed calls it. */
export interface Named {
  file: string;
  id: string;
  name: string;
}

/** A word of the feed that its file says nothing of. */
export interface Unmapped {
  name: string;
  of?: string | undefined;
  count: number;
}

/** What an import would do. Nothing may be written while it has problems. */
export interface ImportPlan {
  added: Named[];
  changed: (Named & { differences: Difference[] })[];
  /** Files that somebody here has changed, and the feed has too: they stay as they are. */
  kept: (Named & { differences: Difference[]; mark: string })[];
  /** Services that the feed does not have any more, or that it says have ended. */
  gone: (Named & { why: string })[];
  refused: Refusal[];
  notes: { name: string; id: string; notes: string[] }[];
  unchanged: number;
  terms: Unmapped[];
  areas: Unmapped[];
  /** What the content check would say of all files together. */
  problems: Problem[];
  /** The bytes of every file that is another or new, by its path. */
  files: Map<string, Uint8Array>;
}

/** What a feed gave. */
export interface Fetched {
  services: readonly unknown[];
  /** Terms beside those that services have: they say what stands above these. */
  terms: readonly unknown[];
  /** What could not be had, each with the reason. */
  refused: readonly Refusal[];
  /** Whether it is all that the feed has: else nothing is said of what is gone. */
  whole: boolean;
}

const isRefusal = (read: FeedService | Refusal): read is Refusal => 'why' in read;

/** The services of a feed, each id once, in the order of their ids. */
function readServices(fetched: Fetched, refused: Refusal[]): FeedService[] {
  const services = new Map<string, FeedService>();
  for (const item of fetched.services) {
    const read = readService(item);
    if (isRefusal(read)) refused.push(read);
    else {
      const same = services.get(read.id);
      if (!same) services.set(read.id, read);
      else if (JSON.stringify(same) !== JSON.stringify(read)) {
        refused.push({
          id: read.id,
          name: read.name,
          why: `another service has its id: ${same.name}`,
        });
      }
    }
  }
  return [...services.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** Words of the feed that its file says nothing of, the most frequent first. */
function countUnmapped(words: readonly { name: string; of?: string | undefined }[]): Unmapped[] {
  const counts = new Map<string, Unmapped>();
  for (const { name, of } of words) {
    const found = counts.get(`${name}\n${of ?? ''}`) ?? { name, of, count: 0 };
    counts.set(`${name}\n${of ?? ''}`, { ...found, count: found.count + 1 });
  }
  return [...counts.values()].toSorted(
    (one, other) => other.count - one.count || (one.name < other.name ? -1 : 1),
  );
}

/** Names that a new file of a folder may not have. */
function listTaken(folder: Folder, old: ReadonlyMap<string, OldEntry>, content: Content): string[] {
  const names = [...old.values()].flatMap(({ id, facts }) =>
    typeof facts['key'] === 'string' ? [id, facts['key']] : [id],
  );
  if (folder !== 'services') return names;
  return [
    ...names,
    ...nameLists(
      content.places.map(({ data }) => data.key),
      content.audiences.map(({ data }) => data),
    ),
    ...(content.site?.data.redirects ?? []).map(({ from }) => serviceIn(from)),
  ];
}

/** What the making of one service asks of others: who runs it and where it is. */
function makeFinders(
  feed: FeedData,
  meanings: Meanings,
  withheld: ReadonlySet<string>,
  content: Content,
  providers: Registry,
  places: Registry,
): Pick<Making, 'meanings' | 'findProvider' | 'findAreas' | 'findPlace'> {
  const isArea = (id: string): boolean =>
    content.places.some((place) => place.id === id && place.data.kind === 'area');
  return {
    meanings,
    findProvider: ({ organization }) => {
      const made = makeProvider(organization, feed.name);
      if (!made) return undefined;
      const named = meanings.provider(organization?.id, made.name);
      const { id, name, ...wanted } = made;
      const twin = foldWords(name);
      return (
        named ??
        providers.want(
          id,
          [name],
          wanted,
          (facts) => twin !== '' && foldField(facts, 'name') === twin,
        )
      );
    },
    findAreas: (service) => {
      const named = listAreas(service);
      if (named.length === 0) return feed.otherwise.areas;
      const ids = named.flatMap(({ id, name }) => meanings.place(id, name)?.is ?? []);
      return [...new Set(ids)].filter(isArea);
    },
    findPlace: (place, origin) => {
      const { location } = place;
      if (!location) return undefined;
      if (namePlace(place).some((name) => withheld.has(name))) {
        origin.leave('a place: people who are not safe may be met there');
        return undefined;
      }
      const named = meanings.place(location.id, location.name ?? '');
      if (named) return named.is !== undefined && !isArea(named.is) ? named.is : undefined;
      const made = makePlace(location, origin, feed.name);
      if (!made) return undefined;
      const { id, name, ...wanted } = made;
      const postcode = foldField(wanted.facts, 'address', 'postcode');
      return places.want(
        id,
        [name, foldField(wanted.facts, 'address', 'town')],
        wanted,
        (facts) =>
          postcode !== '' &&
          foldField(facts, 'name') === foldWords(name) &&
          foldField(facts, 'address', 'postcode') === postcode,
      );
    },
  };
}

/** Files that a file names: a service its provider and its places. */
const listNamed = ({ wanted: { facts } }: WantedFile): string[] => {
  const { provider, places } = facts;
  return [
    ...(typeof provider === 'string' ? [`providers/${provider}`] : []),
    ...(isList(places) ? places : []).flatMap((place) =>
      typeof place === 'string' ? [`places/${place}`] : [],
    ),
  ];
};

interface Draft extends WantedFile {
  notes: string[];
}

/** What an import of a feed needs to know of content. */
interface Known {
  root: string;
  source: ContentSource;
  /** ISO day. */
  today: string;
}

/** The feed that a file of content is made of, and a plan without it: nothing has a meaning then. */
const emptyFeed = (name: string): FeedData =>
  feedSchema.parse({ name, licence: 'not known', by: 'Directory editor' });

/**
 * What an import would do to content, without doing it; or why content itself cannot be read. `name`
 * is that of the file of the feed in `content/feeds/`; without it, all words are unmapped.
 */
export async function planImport(
  name: string,
  fetched: Fetched,
  { root, source, today }: Known,
): Promise<ImportPlan | Problem[]> {
  const { content } = await readContent(root, source);
  const before = await findContentProblems(root, source, today);
  const olds = {
    services: await readOld(source, 'services'),
    providers: await readOld(source, 'providers'),
    places: await readOld(source, 'places'),
  };
  const broken = folders.flatMap((folder) => olds[folder].problems);
  const feedFile = `content/feeds/${name}.yaml`;
  const faults = [...broken, ...before.filter(({ file }) => file === feedFile)];
  if (faults.length > 0) return faults;
  const feed = content.feeds.find(({ id }) => id === name)?.data ?? emptyFeed(name);
  const refused = [...fetched.refused];
  const all = fillTerms(readServices(fetched, refused), fetched.terms);
  const isSafety = (topic: string): boolean =>
    content.topics.some(({ id, data }) => id === topic && data.safety);
  const meanings = readMeanings(feed, findKnownTerms(all, fetched.terms));
  const withheld = listWithheld(all, (service) =>
    listTerms(service).some((term) => meanings.term(term)?.topics.some(isSafety) === true),
  );
  const start = (folder: Folder): Registry => {
    const { entries } = olds[folder];
    return startRegistry(folder, name, entries, makeNames(listTaken(folder, entries, content)));
  };
  const registries = {
    services: start('services'),
    providers: start('providers'),
    places: start('places'),
  };
  const tell = listTelling(content);
  const making: Making = {
    feed,
    today,
    isSafety,
    tells: (title) => tell(title) !== undefined,
    ...makeFinders(feed, meanings, withheld, content, registries.providers, registries.places),
  };
  const plan: ImportPlan = {
    ...{ added: [], changed: [], kept: [], gone: [], refused, notes: [], unchanged: 0 },
    ...{ terms: [], areas: [], problems: [], files: new Map() },
  };
  const imported = new Map(
    [...olds.services.entries.values()].flatMap((entry) => {
      const from = readImported(entry);
      return from?.feed === name ? [[from.id, entry] as const] : [];
    }),
  );
  const byTitle = new Map(
    [...olds.services.entries.values()]
      .filter((entry) => readImported(entry)?.feed !== name)
      .map((entry) => [foldField(entry.facts, 'title'), entry]),
  );
  const drafts: Draft[] = [];
  const ended = new Map<string, string>();
  const unmappedTerms: { name: string; of?: string | undefined }[] = [];
  const unmappedAreas: { name: string }[] = [];
  for (const service of all) {
    const refuse = (why: string): void => {
      refused.push({ id: service.id, name: service.name, why });
    };
    const kit = findKitWords(service);
    if (findState(service, kit) === 'ended') {
      const why = `the feed says that it is ${service.status ?? 'closed'}`;
      ended.set(service.id, why);
      if (!imported.has(service.id)) refuse(why);
      continue;
    }
    unmappedTerms.push(
      ...meanings.listUnmapped(
        listTerms(service).filter((term) => !(kit && kitLists.includes(term.of))),
      ),
    );
    unmappedAreas.push(...listAreas(service).filter((area) => !meanings.place(area.id, area.name)));
    const twin = imported.has(service.id) ? undefined : byTitle.get(foldWords(service.name));
    if (twin && foldWords(service.name) !== '') {
      refuse(`${twin.file} has this name: where it is the same, see "imported" in the handbook`);
      continue;
    }
    if (!kit && isHidden(service) && tellsPlace(service, withheld)) {
      refuse('its words may tell where people who are not safe are met: write it by hand');
      continue;
    }
    const made = makeService(service, making);
    if ('why' in made) {
      refuse(made.why);
      continue;
    }
    const { facts, prose, notes } = made;
    const id = registries.services.want(
      service.id,
      [service.name, service.organization?.name ?? ''],
      tidyWanted({ facts, prose }),
    );
    const wanted = registries.services.files.get(id);
    if (wanted) drafts.push({ ...wanted, notes });
  }
  plan.terms = countUnmapped(unmappedTerms);
  plan.areas = countUnmapped(unmappedAreas);
  const there = new Set(all.map(({ id }) => id));
  plan.gone = fetched.whole
    ? [...imported].flatMap(([id, { file, facts }]) => {
        const why = ended.get(id) ?? (there.has(id) ? undefined : 'the feed has it no more');
        const title = facts['title'];
        return why === undefined
          ? []
          : [{ file, id, name: typeof title === 'string' ? title : '', why }];
      })
    : [];
  await settle(drafts, registries, name, { root, source, today }, before, plan);
  return plan;
}

type Step = 'same' | 'new' | 'changed' | 'kept';

/** What is to be done with one wanted file. */
function judge({ wanted, old }: WantedFile): Step {
  if (!old) return 'new';
  const last = readImported(old)?.mark;
  const asked = markOf(wanted);
  if (asked === last || asked === markOf(old)) return 'same';
  return markOf(old) === last ? 'changed' : 'kept';
}

const fileOf = ({ folder, id }: WantedFile): string =>
  `content/${folder}/${id}.${folder === 'services' ? 'md' : 'yaml'}`;

/**
 * Writes all files in memory, refuses each service of which a file has a fault, and looks at the
 * rest together, as often as that leaves services out.
 */
async function settle(
  drafts: readonly Draft[],
  registries: Record<Folder, Registry>,
  feed: string,
  { root, source, today }: Known,
  before: readonly Problem[],
  plan: ImportPlan,
): Promise<void> {
  const faults = new Map<string, Problem[]>();
  const bytes = new Map<string, Uint8Array>();
  const steps = new Map<string, Step>();
  const parts = new Map<string, WantedFile>();
  const write = (wanted: WantedFile): void => {
    const file = fileOf(wanted);
    const step = judge(wanted);
    steps.set(file, step);
    if (step === 'same' || step === 'kept') return;
    const from = { feed, id: wanted.feedId };
    const written = writeWanted(
      wanted.folder,
      wanted.id,
      tidyWanted(wanted.wanted),
      from,
      wanted.old,
    );
    const found = Array.isArray(written) ? written : checkFile(wanted.folder, file, written);
    if (found.length > 0) faults.set(file, found);
    else if (!Array.isArray(written)) bytes.set(file, written);
  };
  for (const folder of ['providers', 'places'] as const) {
    for (const wanted of registries[folder].files.values()) {
      parts.set(`${folder}/${wanted.id}`, wanted);
      write(wanted);
    }
  }
  drafts.forEach(write);
  const left = new Set(drafts);
  const refuse = (draft: Draft, [problem]: readonly Problem[]): void => {
    left.delete(draft);
    const why = problem ? `${problem.field}: found ${problem.found}, write ${problem.write}` : '';
    plan.refused.push({ id: draft.feedId, name: draft.name, why });
  };
  const faultsOf = (draft: Draft): Problem[] =>
    [
      fileOf(draft),
      ...listNamed(draft).flatMap((each) => {
        const part = parts.get(each);
        return part ? [fileOf(part)] : [];
      }),
    ].flatMap((file) => faults.get(file) ?? []);
  for (let round = 0; round < 4; round += 1) {
    for (const draft of left) {
      const found = faultsOf(draft);
      if (found.length > 0) refuse(draft, found);
    }
    faults.clear();
    const used = new Set([...left].flatMap(listNamed));
    plan.files = new Map(
      [
        ...[...parts].flatMap(([name, part]) => (used.has(name) || part.old ? [fileOf(part)] : [])),
        ...[...left].map(fileOf),
      ].flatMap((file) => {
        const written = bytes.get(file);
        return written ? [[file, written] as const] : [];
      }),
    );
    const found =
      plan.files.size === 0
        ? []
        : await findContentProblems(root, coverContent(source, plan.files), today);
    plan.problems = listNewProblems(found, before);
    const ours = plan.problems.filter(({ file }) => plan.files.has(file));
    if (ours.length === 0) break;
    for (const problem of ours)
      faults.set(problem.file, [...(faults.get(problem.file) ?? []), problem]);
  }
  const report = (wanted: WantedFile): void => {
    const file = fileOf(wanted);
    const { feedId: id, name, old } = wanted;
    const named = { file, id, name };
    const tidy = tidyWanted(wanted.wanted);
    const step = steps.get(file);
    const differences = old ? listDifferences(old, tidy) : [];
    if (step === 'same') plan.unchanged += 1;
    else if (step === 'kept') plan.kept.push({ ...named, differences, mark: markOf(tidy) });
    else if (step === 'changed') plan.changed.push({ ...named, differences });
    else plan.added.push(named);
  };
  const used = new Set([...left].flatMap(listNamed));
  for (const [name, part] of parts) if (used.has(name) || part.old) report(part);
  for (const draft of left) {
    report(draft);
    const { name, feedId: id, notes } = draft;
    const step = steps.get(fileOf(draft));
    if (notes.length > 0 && step !== 'same') plan.notes.push({ name, id, notes });
  }
}
