import { livedIn } from '../schemas/place.ts';
import type { Content, Entry } from './entries.ts';
import type { Problem } from './problems.ts';

/** How a message ends of a file that nothing uses. */
export const orRemove = ', or remove the file';

/** Whether a problem is that nothing uses a file: it goes when something does. */
export const isUnused = ({ field, write }: Problem): boolean =>
  field === '(file name)' && write.endsWith(orRemove);

/**
 * Every audience, topic, provider and place that no service uses. Ask only where every service could be
 * read and names what is there: else a file may seem unused because of another file's fault.
 */
export function findUnusedFiles(content: Content): Problem[] {
  const problems: Problem[] = [];
  const services = content.services.map(({ data }) => data);
  const unused = (entries: Entry<unknown>[], what: string, used: readonly string[]): void => {
    const names = new Set(used);
    for (const { id, file } of entries.filter((entry) => !names.has(entry.id))) {
      problems.push({
        file,
        field: '(file name)',
        found: JSON.stringify(id),
        write: `this ${what}${orRemove}`,
      });
    }
  };
  unused(
    content.topics,
    'topic in an open service',
    services.flatMap(({ status, topics }) => (status === 'closed' ? [] : topics)),
  );
  unused(
    content.audiences,
    'audience in a service',
    services.flatMap(({ audiences }) => audiences),
  );
  unused(
    content.providers,
    'provider in a service',
    services.map(({ provider }) => provider),
  );
  unused(content.places, 'place in a service', [
    ...services.flatMap((service) => [...service.areas, ...service.places]),
    ...content.places.flatMap(({ data }) => data.within ?? []),
    // A district is where people live, whether or not a service is for it alone.
    ...content.places
      .filter(({ data }) => livedIn.some((field) => data[field].length > 0))
      .map(({ id }) => id),
  ]);

  return problems;
}
