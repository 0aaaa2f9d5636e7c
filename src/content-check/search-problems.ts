import { serviceIn } from '../lib/addresses.ts';
import { normalise } from '../lib/search/normalise.ts';
import { parsePattern } from '../lib/search/pattern.ts';
import { readGroups, joinGroups } from '../lib/search/promoted.ts';
import type { Content, Folder } from './entries.ts';
import { jointPages } from './page-addresses.ts';
import type { Problem } from './problems.ts';
import { isReachable, reachNow, takesCalls } from './reachable.ts';

/**
 * Everything wrong with the answers that search shows above its results and with its synonyms:
 * services that are not there, help that has closed or that brings both people
 * together where someone is afraid, an answer about safety with nobody to call, and words that
 * say nothing or say the same twice.
 */
export function findSearchProblems(
  content: Content,
  exists: (folder: Folder, id: string) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  if (content.promoted) answerProblems(content.promoted, content, exists, problems);
  if (content.synonyms) synonymProblems(content.synonyms, problems);
  return problems;
}

function answerProblems(
  { file, data }: NonNullable<Content['promoted']>,
  content: Content,
  exists: (folder: Folder, id: string) => boolean,
  problems: Problem[],
): void {
  const services = new Map(content.services.map((service) => [service.id, service.data]));
  const joint = (id: string): boolean => services.get(id)?.joint ?? false;
  const isJointPage = jointPages(content);
  const keys = new Set<string>();
  const groups = readGroups(joinGroups(data.groups));
  if (!data.answers.some(({ safety }) => safety)) {
    problems.push({
      file,
      field: 'answers',
      found: 'no answer about safety',
      write: 'at least one answer with "safety: true"',
    });
  }
  data.answers.forEach((answer, index) => {
    const add = (field: string, found: string, write: string): void => {
      problems.push({
        file,
        field: `answers.${index}.${field}`,
        found: JSON.stringify(found),
        write,
      });
    };
    if (keys.has(answer.key)) add('key', answer.key, 'a key that no other answer has');
    keys.add(answer.key);

    const { href } = answer.page;
    const service = serviceIn(href);
    if (answer.safety && (joint(service) || isJointPage(href))) {
      add(
        'page.href',
        href,
        'a page that does not bring both people together: this is about safety',
      );
    } else if (services.get(service)?.status === 'closed') {
      add('page.href', href, 'the page of a service that has not closed');
    }

    answer.services.forEach((id, place) => {
      const at = `services.${place}`;
      if (!exists('services', id)) {
        const now = content.services.find(({ data }) => data.key === id)?.id;
        add(
          at,
          id,
          now === undefined
            ? 'the name of a file in content/services/, without its ending'
            : `the name ${now}: the file is called that now`,
        );
      }
      if (answer.services.indexOf(id) !== place) add(at, id, 'each name once');
      const found = services.get(id);
      if (found?.status === 'closed') add(at, id, 'a service that has not closed');
      else if (answer.safety && found && !isReachable(found)) add(at, id, reachNow);
      if (answer.safety && joint(id)) {
        add(at, id, 'a service that does not bring both people together: this is about safety');
      }
    });
    const callable = answer.services.some((id) => {
      const found = services.get(id);
      return found && takesCalls(found);
    });
    const unread = answer.services.some((id) => exists('services', id) && !services.has(id));
    if (answer.safety && !callable && !unread) {
      add(
        'services',
        answer.services.join(', '),
        'a service with a phone number: this is about safety',
      );
    }

    for (const field of ['when', 'unless'] as const) {
      answer[field].forEach((pattern, place) => {
        const missing = (pattern.match(/@[a-z0-9-]+/g) ?? []).find(
          (name) => !groups.has(name.slice(1)),
        );
        if (missing !== undefined) {
          add(`${field}.${place}`, missing, 'a group that stands under "groups"');
        } else if (parsePattern(pattern, groups).length !== pattern.split(' ').length) {
          add(`${field}.${place}`, pattern, 'words with at least one letter or digit');
        }
        if (answer[field].indexOf(pattern) !== place) {
          add(`${field}.${place}`, pattern, 'each phrase once');
        }
      });
    }
  });
}

function synonymProblems(
  { file, data }: NonNullable<Content['synonyms']>,
  problems: Problem[],
): void {
  const firsts = new Map<string, number>();
  data.synonyms.forEach(({ words, means }, index) => {
    const add = (field: string, found: string, write: string): void => {
      problems.push({
        file,
        field: `synonyms.${index}.${field}`,
        found: JSON.stringify(found),
        write,
      });
    };
    words.forEach((phrase, place) => {
      const normal = normalise(phrase);
      const other = firsts.get(normal);
      if (normal === '') add(`words.${place}`, phrase, 'words with letters or digits');
      else if (other !== undefined) {
        add(
          `words.${place}`,
          phrase,
          `it once; synonyms.${other} has it too: put their meanings together`,
        );
      } else firsts.set(normal, index);
      if (means.some((meaning) => normalise(meaning) === normal)) {
        add(`words.${place}`, phrase, 'words that differ from what they mean');
      }
    });
    means.forEach((meaning, place) => {
      if (normalise(meaning) === '') add(`means.${place}`, meaning, 'words with letters or digits');
    });
  });
}

/** Files of `content/search/` by name; others are not read. */
export const searchFiles: readonly string[] = [
  'golden.yaml',
  'places.yaml',
  'promoted.yaml',
  'synonyms.yaml',
];
