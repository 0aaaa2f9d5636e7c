import { isId } from './entries.ts';

/** A number to call or text, with all that a caller should know as words. */
export interface ListedPhone {
  number: string;
  /** `tel:…`, or `sms:…` for one to text. */
  address: string;
  label: string;
  /** When someone answers, one span a line. */
  hours: readonly string[];
  /** What is not sure about it. */
  notes: readonly string[];
}

/** What a list says of a service: its facts as words, ready to be shown. */
export interface ListedService {
  id: string;
  title: string;
  /** What to know before relying on it: closed, not confirmed, or old; and its own note. */
  warnings: readonly string[];
  /** Who may use it. */
  eligibility?: string;
  /** What to know when someone is not safe. */
  safety?: string;
  /** Services to use in its place. */
  instead: readonly { id: string; title: string }[];
  phones: readonly ListedPhone[];
  /** Hours of the service as a whole, one span a line. */
  hours: readonly string[];
  cost?: string;
  /** Where it meets people, one place a line. */
  places: readonly string[];
  website?: string;
  email?: string;
  /** What to know before writing. */
  emailNote?: string;
  /** What the facts were checked against, and when. */
  checked?: string;
}

/** The facts that the page of a list loads: every service, and the name of every situation that may be shown. */
export interface ListFacts {
  services: ReadonlyMap<string, ListedService>;
  situations: ReadonlyMap<string, string>;
}

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const wordsOf = (value: unknown, name: string): string => {
  const words = propertyOf(value, name);
  return typeof words === 'string' ? words : '';
};

const itemsOf = (value: unknown, name: string): unknown[] => {
  const items = propertyOf(value, name);
  return Array.isArray(items) ? items : [];
};

const linesOf = (value: unknown, name: string): string[] =>
  itemsOf(value, name).filter((line): line is string => typeof line === 'string');

const namesOf = (value: unknown, name: string): { id: string; title: string }[] =>
  itemsOf(value, name).flatMap((item) => {
    const id = propertyOf(item, 'id');
    const title = wordsOf(item, 'title');
    return isId(id) && title ? [{ id, title }] : [];
  });

/** An address of one kind, or nothing: a file that was changed on its way makes no other link. */
const addressOf = (value: unknown, name: string, kind: RegExp): string => {
  const address = wordsOf(value, name);
  return kind.test(address) ? address : '';
};

function readService(data: unknown, { id, title }: { id: string; title: string }): ListedService {
  const website = addressOf(data, 'website', /^https:\/\//);
  const [eligibility, safety, cost, email, emailNote, checked] = [
    wordsOf(data, 'eligibility'),
    wordsOf(data, 'safety'),
    wordsOf(data, 'cost'),
    wordsOf(data, 'email'),
    wordsOf(data, 'emailNote'),
    wordsOf(data, 'checked'),
  ];
  return {
    id,
    title,
    warnings: linesOf(data, 'warnings'),
    ...(eligibility ? { eligibility } : {}),
    ...(safety ? { safety } : {}),
    instead: namesOf(data, 'instead'),
    phones: itemsOf(data, 'phones').flatMap((phone) => {
      const number = wordsOf(phone, 'number');
      const address = addressOf(phone, 'address', /^(tel|sms):\+?\d+$/);
      if (!number || !address) return [];
      return [
        {
          number,
          address,
          label: wordsOf(phone, 'label'),
          hours: linesOf(phone, 'hours'),
          notes: linesOf(phone, 'notes'),
        },
      ];
    }),
    hours: linesOf(data, 'hours'),
    ...(cost ? { cost } : {}),
    places: linesOf(data, 'places'),
    ...(website ? { website } : {}),
    ...(email ? { email } : {}),
    ...(emailNote ? { emailNote } : {}),
    ...(checked ? { checked } : {}),
  };
}

/** The facts that a file of `factsFile` holds. What cannot be read is left out; never throws. */
export function parseFacts(data: unknown): ListFacts {
  const services = new Map<string, ListedService>();
  for (const item of itemsOf(data, 'services')) {
    const [name] = namesOf({ item: [item] }, 'item');
    if (name) services.set(name.id, readService(item, name));
  }
  const situations = new Map(namesOf(data, 'situations').map(({ id, title }) => [id, title]));
  return { services, situations };
}
