import { reservedServiceIds } from '../lib/services/lists.ts';
import type { Content, Entry, Folder } from './entries.ts';
import type { Problem } from './problems.ts';

/** Pages and parts that the code links to by name. Every council needs them. */
const needed: Partial<Record<Folder, readonly string[]>> = {
  policies: ['accessibility', 'contact', 'privacy', 'staying-safe-online', 'urgent-help'],
  programme: ['about', 'refer'],
  checker: ['before-referral', 'criteria', 'safety'],
  finder: ['questions'],
};

/** The decision guide: its page and its questions. A council without a choice to make has neither. */
const guide = [
  { folder: 'programme', id: 'mediation-or-counselling' },
  { folder: 'checker', id: 'decision-guide' },
] as const;

/** The half of the decision guide that is missing while the other is there. */
function halfMissing(exists: (folder: Folder, id: string) => boolean): (typeof guide)[number][] {
  const missing = guide.filter(({ folder, id }) => !exists(folder, id));
  return missing.length === 1 ? missing : [];
}

/**
 * Whether a file is there, or is called missing itself: what leads to it is then no fault of its
 * own.
 */
export function countsAsThere(
  exists: (folder: Folder, id: string) => boolean,
): (folder: Folder, id: string) => boolean {
  const half = halfMissing(exists);
  return (folder, id) =>
    exists(folder, id) ||
    needed[folder]?.includes(id) === true ||
    half.some((each) => each.folder === folder && each.id === id);
}

/**
 * Every name that points nowhere or stands twice, every key used twice, and every page that must be
 * there and is not.
 *
 * `exists` says whether a file is there, so that a name is not called wrong only because its
 * own file has a fault of its own.
 */
export function findReferenceProblems(
  content: Content,
  exists: (folder: Folder, id: string) => boolean,
): Problem[] {
  const idsOf = (folder: Folder): string[] => content[folder].map(({ id }) => id);
  const problems: Problem[] = [];
  const add = (file: string, field: string, found: string, write: string): void => {
    problems.push({ file, field, found, write });
  };
  const names = (
    { file }: { file: string },
    field: string,
    folder: Folder,
    named: readonly string[] | string,
  ): void => {
    const ids = typeof named === 'string' ? [named] : named;
    ids.forEach((id, index) => {
      const at = typeof named === 'string' ? field : `${field}.${index}`;
      if (!exists(folder, id)) {
        problems.push({
          file,
          field: at,
          found: JSON.stringify(id),
          write: `the name of a file in content/${folder}/, without its ending`,
          options: idsOf(folder),
        });
      }
      if (ids.indexOf(id) !== index) add(file, at, JSON.stringify(id), 'each name once');
    });
  };

  const reserved = reservedServiceIds(content.places.map(({ data }) => data.key));
  const places = new Map(content.places.map((place) => [place.id, place]));
  for (const service of content.services) {
    const { id, file, data } = service;
    names(service, 'provider', 'providers', data.provider);
    names(service, 'topics', 'topics', data.topics);
    names(service, 'replacedBy', 'services', data.replacedBy);
    names(service, 'area', 'places', data.area);
    names(service, 'places', 'places', data.places);
    if (reserved.includes(id)) {
      add(
        file,
        '(file name)',
        JSON.stringify(id),
        'another name: a list in the directory has this one',
      );
    }
    const area = places.get(data.area);
    if (area && area.data.kind !== 'area') {
      add(file, 'area', JSON.stringify(data.area), 'a place whose kind is area');
    }
  }
  for (const page of content.topics) names(page, 'callFirst', 'services', page.data.callFirst);
  for (const page of content.situations) {
    names(page, 'topics', 'topics', page.data.topics);
    names(page, 'services', 'services', page.data.services);
    names(page, 'callFirst', 'services', page.data.callFirst);
    names(page, 'guides', 'parents', page.data.guides);
  }
  for (const page of content.parents) {
    names(page, 'topics', 'topics', page.data.topics);
    names(page, 'services', 'services', page.data.services);
  }
  for (const page of content.toolkit) {
    names(page, 'topics', 'topics', page.data.topics);
    names(page, 'services', 'services', page.data.services);
  }
  for (const page of content.programme) names(page, 'services', 'services', page.data.services);
  for (const page of content.policies) names(page, 'callFirst', 'services', page.data.callFirst);
  for (const part of content.checker) {
    part.data.outcomes.forEach((outcome, index) => {
      names(part, `outcomes.${index}.contacts`, 'services', outcome.contacts);
      names(part, `outcomes.${index}.routes`, 'referrals', outcome.routes);
    });
  }
  for (const file of content.finder) {
    file.data.questions.forEach(({ options }, question) => {
      options.forEach(({ topics, services, guides }, option) => {
        const at = `questions.${question}.options.${option}`;
        names(file, `${at}.topics`, 'topics', topics);
        names(file, `${at}.services`, 'services', services);
        names(file, `${at}.guides`, 'parents', guides);
      });
    });
  }
  for (const route of content.referrals) names(route, 'services', 'services', route.data.services);
  if (content.site) {
    const { home, urgent } = content.site.data;
    names(content.site, 'home.situations', 'situations', home.situations);
    names(content.site, 'home.topics', 'topics', home.topics);
    names(content.site, 'urgent', 'services', urgent);
  }

  const keyed: Entry<{ key: string }>[][] = [
    content.services,
    content.providers,
    content.places,
    content.topics,
    content.situations,
    content.parents,
    content.toolkit,
    content.programme,
    content.policies,
    content.referrals,
  ];
  for (const { file, data, twin } of keyed.flatMap(withTwins)) {
    add(file, 'key', JSON.stringify(data.key), `a key of its own; ${twin.file} has this one`);
  }

  for (const folder of Object.keys(content)) {
    if (!isFolder(content, folder)) continue;
    for (const id of needed[folder] ?? []) {
      if (exists(folder, id)) continue;
      add(
        `content/${folder}/${id}`,
        '(whole file)',
        'nothing',
        'this file: other pages lead to it',
      );
    }
  }
  for (const { folder, id } of halfMissing(exists)) {
    add(
      `content/${folder}/${id}`,
      '(whole file)',
      'nothing',
      'this file, or take the other half of the decision guide away: each needs the other',
    );
  }
  return problems;
}

/**
 * Every topic, provider and place that no service uses. Ask only where every service could be
 * read and names what is there: else a file may seem unused because of another file's fault.
 */
export function findUnused(content: Content): Problem[] {
  const problems: Problem[] = [];
  const services = content.services.map(({ data }) => data);
  const unused = (entries: Entry<unknown>[], what: string, used: readonly string[]): void => {
    const names = new Set(used);
    for (const { id, file } of entries.filter((entry) => !names.has(entry.id))) {
      problems.push({
        file,
        field: '(file name)',
        found: JSON.stringify(id),
        write: `this ${what}, or remove the file`,
      });
    }
  };
  unused(
    content.topics,
    'topic in an open service',
    services.flatMap(({ status, topics }) => (status === 'closed' ? [] : topics)),
  );
  unused(
    content.providers,
    'provider in a service',
    services.map(({ provider }) => provider),
  );
  unused(
    content.places,
    'place in a service',
    services.flatMap((service) => [service.area, ...service.places]),
  );

  return problems;
}

const single: readonly string[] = [
  'site',
  'promoted',
  'synonyms',
  'searchPlaces',
  'words',
  'launch',
];
const isFolder = (content: Content, name: string): name is Folder =>
  name in content && !single.includes(name);

/** Entries whose key an earlier entry has, with that one. */
function withTwins<Data extends { key: string }>(
  entries: readonly Entry<Data>[],
): (Entry<Data> & { twin: Entry<Data> })[] {
  const firsts = new Map<string, Entry<Data>>();
  return entries
    .toSorted((one, other) => (one.file < other.file ? -1 : 1))
    .flatMap((entry) => {
      const twin = firsts.get(entry.data.key);
      if (twin) return [{ ...entry, twin }];
      firsts.set(entry.data.key, entry);
      return [];
    });
}
