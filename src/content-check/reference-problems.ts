// Over 200 lines: one step for each kind of entry that names others.
import { screenings } from '../lib/referral/availability.ts';
import { nameAudienceList } from '../lib/services/audience-list.ts';
import { isReservedName, nameLists } from '../lib/services/lists.ts';
import type { Content, Folder } from './entries.ts';
import type { Problem } from './problems.ts';

const takenName = 'not a number, nor a-to-z or cards, which are parts of the directory';

/**
 * Every name that points nowhere or stands twice, and every service that takes the address of a list.
 *
 * `exists` says whether a file is there, so that a name is not called wrong only because its
 * own file has a fault of its own.
 */
export function findReferenceProblems(
  content: Content,
  exists: (folder: Folder, id: string) => boolean,
): Problem[] {
  const listIds = (folder: Folder): string[] => content[folder].map(({ id }) => id);
  /** The name of a file that was called `id` first: its key, which never changes, says so. */
  const findRenamed = (folder: Folder, id: string): string | undefined =>
    content[folder].find(({ data }) => 'key' in data && data.key === id)?.id;
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
      const now = exists(folder, id) ? undefined : findRenamed(folder, id);
      if (now !== undefined) {
        add(file, at, JSON.stringify(id), `the name ${now}: the file is called that now`);
      } else if (!exists(folder, id)) {
        problems.push({
          file,
          field: at,
          found: JSON.stringify(id),
          write: `the name of a file in content/${folder}/, without its ending`,
          options: listIds(folder),
        });
      }
      if (ids.indexOf(id) !== index) add(file, at, JSON.stringify(id), 'each name once');
    });
  };

  const areas = content.places.map(({ data }) => data.key);
  const audiences = content.audiences.map(({ data }) => data);
  const lists = new Set(nameLists(areas, audiences));
  for (const { file, data } of content.audiences) {
    const others = nameLists(
      areas,
      audiences.filter((audience) => audience !== data),
    );
    const address = nameAudienceList(data);
    if (others.includes(address)) {
      add(file, 'address', JSON.stringify(address), 'an address that no other list has');
    } else if (isReservedName(address)) {
      add(file, 'address', JSON.stringify(address), `another address: ${takenName}`);
    }
  }
  const places = new Map(content.places.map((place) => [place.id, place]));
  for (const service of content.services) {
    const { id, file, data } = service;
    names(service, 'provider', 'providers', data.provider);
    names(service, 'topics', 'topics', data.topics);
    names(service, 'audiences', 'audiences', data.audiences);
    names(service, 'replacedBy', 'services', data.replacedBy);
    names(service, 'areas', 'places', data.areas);
    names(service, 'places', 'places', data.places);
    const named = content.audiences.find(({ data }) => data.address === id);
    if (named) {
      add(named.file, 'address', JSON.stringify(id), 'an address that no service has');
    } else if (lists.has(id) || isReservedName(id)) {
      const why = isReservedName(id) ? takenName : 'a list in the directory has this one';
      add(file, '(file name)', JSON.stringify(id), `another name: ${why}`);
    }
    data.areas.forEach((area, place) => {
      const kind = places.get(area)?.data.kind ?? 'area';
      if (kind !== 'area') {
        add(file, `areas.${place}`, JSON.stringify(area), 'a place whose kind is area');
      }
    });
  }
  for (const place of content.places) {
    const { within } = place.data;
    if (within === undefined) continue;
    names(place, 'within', 'places', within);
    if ((places.get(within)?.data.kind ?? 'area') !== 'area') {
      add(place.file, 'within', JSON.stringify(within), 'a place whose kind is area');
    }
    const above = new Set<string>();
    let next: string | undefined = within;
    while (next !== undefined && !above.has(next)) {
      above.add(next);
      next = places.get(next)?.data.within;
    }
    if (above.has(place.id)) {
      add(place.file, 'within', JSON.stringify(within), 'an area that does not lie in this one');
    }
  }
  for (const feed of content.feeds) {
    const { terms, places: named, providers, otherwise } = feed.data;
    terms.forEach(({ topics, audiences }, index) => {
      names(feed, `terms.${index}.topics`, 'topics', topics);
      names(feed, `terms.${index}.audiences`, 'audiences', audiences);
    });
    named.forEach(({ is }, index) => {
      if (is !== undefined) names(feed, `places.${index}.is`, 'places', is);
    });
    providers.forEach(({ is }, index) => {
      names(feed, `providers.${index}.is`, 'providers', is);
    });
    names(feed, 'otherwise.topics', 'topics', otherwise.topics);
    names(feed, 'otherwise.audiences', 'audiences', otherwise.audiences);
    names(feed, 'otherwise.areas', 'places', otherwise.areas);
    otherwise.areas.forEach((area, index) => {
      if ((places.get(area)?.data.kind ?? 'area') === 'area') return;
      const at = `otherwise.areas.${index}`;
      add(feed.file, at, JSON.stringify(area), 'a place whose kind is area');
    });
  }
  for (const page of content.topics) {
    const { callFirst, groups } = page.data;
    names(page, 'callFirst', 'services', callFirst);
    groups.forEach(({ services }, index) => {
      const at = `groups.${index}.services`;
      names(page, at, 'services', services);
      const before = [...callFirst, ...groups.slice(0, index).flatMap((group) => group.services)];
      services.forEach((id, place) => {
        if (before.includes(id)) {
          add(page.file, `${at}.${place}`, JSON.stringify(id), 'each name once');
        }
      });
    });
  }
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
  for (const page of content.scenes) {
    names(page, 'situations', 'situations', page.data.situations);
    names(page, 'guides', 'parents', page.data.guides);
    names(page, 'toolkit', 'toolkit', page.data.toolkit);
  }
  for (const page of content.toolkit) {
    names(page, 'topics', 'topics', page.data.topics);
    names(page, 'services', 'services', page.data.services);
  }
  for (const page of content.programme) names(page, 'services', 'services', page.data.services);
  for (const page of content.policies) names(page, 'callFirst', 'services', page.data.callFirst);
  for (const part of content.checker) {
    if (part.data.page !== undefined) names(part, 'page', 'programme', part.data.page);
    part.data.outcomes.forEach((outcome, index) => {
      names(part, `outcomes.${index}.contacts`, 'services', outcome.contacts);
      names(part, `outcomes.${index}.routes`, 'referrals', outcome.routes);
    });
  }
  for (const file of content.finder) {
    file.data.questions.forEach(({ options }, question) => {
      options.forEach(({ topics, services, audiences, guides }, option) => {
        const at = `questions.${question}.options.${option}`;
        names(file, `${at}.topics`, 'topics', topics);
        names(file, `${at}.audiences`, 'audiences', audiences);
        names(file, `${at}.services`, 'services', services);
        names(file, `${at}.guides`, 'parents', guides);
      });
    });
  }
  if (content.planWords)
    names(content.planWords, 'topics', 'topics', content.planWords.data.topics);
  for (const route of content.referrals) {
    names(route, 'services', 'services', route.data.services);
    if (route.data.phone !== undefined) names(route, 'phone', 'services', route.data.phone);
    if (route.data.refersTo !== undefined) {
      names(route, 'refersTo', 'services', route.data.refersTo);
    }
    if (route.data.parents === 'one' && !exists('checker', screenings.one)) {
      add(
        route.file,
        'parents',
        '"one"',
        `also content/checker/${screenings.one}.yaml: the questions before a referral of one parent alone`,
      );
    }
  }
  if (content.site) {
    const { home, urgent } = content.site.data;
    names(content.site, 'home.situations', 'situations', home.situations);
    names(content.site, 'home.topics', 'topics', home.topics);
    names(content.site, 'urgent', 'services', urgent);
  }

  return problems;
}
