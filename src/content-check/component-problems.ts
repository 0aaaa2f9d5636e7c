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
  TryThis: { insteadOf: words, say: words },
} satisfies Record<string, Attributes>;

const known: Readonly<Record<string, Attributes>> = proseComponents;

/** One tag that stands alone on its line. */
const tag = /^<(\/?)([A-Z][A-Za-z]*)((?:\s+[A-Za-z]+="[^"<>{}]*")*)\s*(\/?)>$/;
const attribute = /([A-Za-z]+)="([^"]*)"/g;

/** Why a component's attributes are wrong, or undefined. */
function attributeFault(name: string, written: string): string | undefined {
  const attributes = known[name];
  if (!attributes) return `one of the components ${Object.keys(known).join(', ')}`;
  const given = new Map(
    [...written.matchAll(attribute)].map(([, key = '', value = '']) => [key, value]),
  );
  for (const key of given.keys()) {
    if (!Object.keys(attributes).includes(key))
      return `no "${key}": ${name} takes ${Object.keys(attributes).join(', ')}`;
  }
  for (const [key, { must, be, write }] of Object.entries(attributes)) {
    const value = given.get(key);
    if (value === undefined ? must : !be.test(value)) return `${key}: ${write}`;
  }
  return undefined;
}

/**
 * What is wrong with the components in the prose of an `.mdx` file, each as what stands there and
 * what to write: a name or attribute that is not known, one that is not closed, one inside a
 * line of words, and every other `<`.
 */
export function findComponentFaults(prose: string): { found: string; write: string }[] {
  const faults: { found: string; write: string }[] = [];
  const open: { name: string; found: string }[] = [];
  for (const [line] of prose.matchAll(/^.*<.*$/gm)) {
    const found = line.trim();
    const [, closes = '', name = '', written = '', alone = ''] = tag.exec(line.trimEnd()) ?? [];
    if (name === '') {
      faults.push({ found, write: 'Markdown, without HTML; a component stands on its own line' });
    } else if (closes !== '') {
      const last = open.pop();
      if (last?.name !== name) faults.push({ found, write: `<${name}> before it` });
    } else {
      const fault = attributeFault(name, written);
      if (fault !== undefined) faults.push({ found, write: fault });
      if (alone === '') open.push({ name, found });
    }
  }
  for (const { name, found } of open) faults.push({ found, write: `</${name}> after it` });
  return faults;
}
