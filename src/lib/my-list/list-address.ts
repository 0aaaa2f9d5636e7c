import { saysSomething, valuesIn, withoutTail } from '../links/fragment.ts';
import { isId, limit, tidy, type Entry } from './entries.ts';
import type { ReadList } from './stored-list.ts';

const version = '1';

/** Longer than any link that `hashFromList` writes; what is beyond is not read. */
const longest = 3000;

/**
 * The fragment that holds a list, `#s=relate.samaritans&v=1`. Browsers never send it. It says
 * which services, and not what situation they were found for: that is the reader's own.
 */
export function hashFromList(entries: readonly Entry[]): string {
  const ids = tidy(entries).map(({ id }) => id);
  return `#s=${ids.join('.')}&v=${version}`;
}

/**
 * The list in a fragment, or undefined when the fragment is a place on the page. One that is meant
 * to say something and holds no list is one that cannot be read.
 */
export function listFromHash(hash: string): ReadList | undefined {
  if (!saysSomething(hash)) return undefined;
  const text = hash.slice(0, longest);
  const values = valuesIn(text, ['s', 'v']);
  const ids = (values.get('s')?.[0] ?? '').split('.');
  const given = values.get('v')?.[0];
  // The version stands after the services: where the link was cut before it, half an id may be last.
  const cut = text.length < hash.length && given === undefined;
  if (cut) ids.pop();
  // A message may have put the stop of its sentence, or a bracket, at the end of the link.
  const read = cut || withoutTail(given ?? '') === version ? ids.filter(isId) : [];
  const entries = tidy(read.map((id) => ({ id })));
  if (entries.length === 0) return { entries, problem: 'unreadable' };
  const whole = text.length === hash.length && read.length === ids.length && ids.length <= limit;
  return whole ? { entries } : { entries, problem: 'partial' };
}
