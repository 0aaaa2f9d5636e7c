import type { Prose, Tag } from './markdown.ts';

/** What a component that authors may use takes: each attribute with what it may hold. */
type Attributes = Readonly<Record<string, { must: boolean; be: RegExp; write: string }>>;

const words = { must: true, be: /^[^<>{}]+$/, write: 'words in double quotes' };

/** The components that prose of `.mdx` files may use. */
export const proseComponents = {
  Callout: {
    kind: {
      must: false,
      be: /^(note|warning|safety)$/,
      write: 'kind="note", "warning" or "safety"',
    },
    title: { ...words, must: false },
  },
  /** Says who checked the words, and when: words that nobody has checked are not published. */
  InLanguage: {
    lang: {
      must: true,
      be: /^[a-z]{2,3}(-[A-Za-z]{2,8})*$/,
      write: 'the code of the language, such as lang="pl"',
    },
    name: words,
    checkedBy: words,
    checked: {
      must: true,
      be: /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
      write: 'the day, such as checked="2026-11-02"',
    },
  },
  TryThis: { insteadOf: words, say: words },
} satisfies Record<string, Attributes>;

const known: Readonly<Record<string, Attributes>> = proseComponents;

const plainMarkdown = 'Markdown, without HTML; a component stands on its own line';

/** What to write in place of code in the prose of an `.mdx` file. */
export const noCode = 'words: prose holds no code, and braces are read as code';

/** What to write in place of a tag, or undefined where it is right. */
function findTagRemedy({ name, attributes: given, apart }: Tag): string | undefined {
  if (!apart || !/^[A-Z]/.test(name)) return plainMarkdown;
  const attributes = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!attributes) return `one of the components ${Object.keys(known).join(', ')}`;
  for (const key of given.keys()) {
    if (key === '{') return noCode;
    if (!Object.keys(attributes).includes(key))
      return `no "${key}": ${name} takes ${Object.keys(attributes).join(', ')}`;
  }
  for (const [key, { must, be, write }] of Object.entries(attributes)) {
    if (given.has(key) ? !be.test(given.get(key) ?? '') : must) return `${key}: ${write}`;
  }
  return undefined;
}

/** What to write where the parser gave up, which it says in words alone. */
function findReasonRemedy(reason: string): string {
  const [, closing] = /Unexpected closing tag `<\/([A-Z]\w*)>`/.exec(reason) ?? [];
  if (closing !== undefined) return `<${closing}> before it`;
  const [, open] = /Expected a closing tag for `<([A-Z]\w*)>`(?!.*paragraph)/.exec(reason) ?? [];
  if (open !== undefined) return `</${open}> after it`;
  return reason.includes('brace') ? noCode : plainMarkdown;
}

/**
 * What is wrong with the components in the prose of an `.mdx` file, each as its line, counted from
 * the first of the prose, and what to write: a name or attribute that is not known, one that is not
 * closed, one inside a line of words, and every other tag. Where the prose cannot be read, only why.
 */
export function findComponentFaults({ tags, unread }: Prose): { line: number; write: string }[] {
  if (unread) return [{ line: unread.line, write: findReasonRemedy(unread.reason) }];
  return tags.flatMap((tag) => {
    const write = findTagRemedy(tag);
    return write === undefined ? [] : [{ line: tag.line, write }];
  });
}
