import { joinWords } from '../join-words.ts';
import { isolateText } from '../referral/direction.ts';
import { parties, type Party, type Plan } from './plan.ts';

/** What the two parents and the children of a plan are called. */
export interface People extends Readonly<Record<Party, string>> {
  children: readonly string[];
}

/** The people of a plan, or of it the one child whose answer is said. */
export const findPeople = (
  { parties, children }: Pick<Plan, 'parties' | 'children'>,
  child?: string,
): People => ({
  p1: parties.p1.name,
  p2: parties.p2.name,
  children: children
    .filter(({ id }) => child === undefined || id === child)
    .map(({ name }) => name),
});

/** The two parents by name, to choose from. */
export const listParties = (
  people: Readonly<Record<Party, string>>,
): { value: Party; label: string }[] => parties.map((value) => ({ value, label: people[value] }));

/** A parent's name as it stands within a sentence. */
export const nameParty = (people: People, party: Party): string => isolateText(people[party]);

/** Both parents in a sentence. */
export const nameBoth = (people: People): string =>
  joinWords([nameParty(people, 'p1'), nameParty(people, 'p2')]);

function nameChildren({ children }: People, starts: boolean): string {
  if (children.length > 0) return joinWords(children.map(isolateText));
  return starts ? 'The children' : 'the children';
}

/**
 * Words of the form with `{p1}`, `{p2}`, `{children}` and `{value}` filled in. It is done once, in
 * one go, so that a name with brackets in it stays a name.
 */
export function fillWords(words: string, people: People, value = ''): string {
  return words.replace(/\{(p1|p2|children|value)\}/g, (_, name: string, at: number) => {
    if (name === 'p1' || name === 'p2') return nameParty(people, name);
    return name === 'children' ? nameChildren(people, at === 0) : value;
  });
}

/**
 * A value or an id that this form does not know: it came from another form, and is shown as it is
 * written there, with the name of the parent whom it begins with.
 */
export function nameUnknown(value: string, people: People): string {
  const [, party, rest = ''] = /^(p[12])-(.+)$/.exec(value) ?? [];
  if (party !== 'p1' && party !== 'p2') return isolateText(value);
  return `${nameParty(people, party)}: ${isolateText(rest)}`;
}

/** What a question is called that this form does not ask, by its id. */
export const nameUnknownQuestion = (id: string): string =>
  `A question of another form (${isolateText(id)})`;

/** What a point of their own is called, by its heading on each side, of which either may have none. */
export const namePoint = (...titles: (string | undefined)[]): string =>
  [...new Set(titles)].filter(Boolean).join(' / ') || 'A point without a heading';
