/** How often a link may have been escaped on its way. */
const mostTimes = 3;

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const decoded = (value: string): string => new URLSearchParams(`v=${value}`).get('v') ?? '';

/** Words without the marks that a sentence or a bracket put after them. */
export const withoutTail = (text: string): string => text.replace(/[^\p{L}\p{N}]+$/u, '');

/** The words of the values that a link gives for one name; none where it gives no value. */
export const wordsIn = (values: readonly string[] | undefined): string[] =>
  (values ?? []).join(' ').split(' ').map(withoutTail).filter(Boolean);

/**
 * The values in the fragment of a link (`#s=relate&v=1`), by name: those of `names` alone, which
 * are letters, digits and hyphens. Our links write `&`, `=`, `?` and `#` between and around values
 * and never bare in one, so what mail filters, PDF makers and trackers do to a link can be undone:
 * `%23` for `#`, `&amp;` or `%26` for `&`, `%3D` for `=`, and `?utm_source=…` at the end. Never
 * throws. The same text that `URLSearchParams` writes comes out as it went in.
 */
export function valuesIn(hash: string, names: readonly string[]): ReadonlyMap<string, string[]> {
  const name = `(${names.join('|')})`;
  const escapedName = new RegExp(`^[^=&]*?${name}%(?:25)*3D`, 'i');
  const start = /^(?:#|%(?:25)*23)+/i;
  let text = hash.replace(start, '').replace(/&amp(?:;|%3B)/gi, '&');
  for (let time = 0; time < mostTimes && escapedName.test(text); time += 1) {
    text = unescaped(text).replace(start, '').replace(/&amp;/gi, '&');
  }
  text = text.replace(/(?:\?|%3F)[\w.-]+=.*$/i, '');
  const values = new Map<string, string[]>();
  const parts = text.split(new RegExp(`(?:^|&|%26(?:amp;|amp%3B)?)${name}=`));
  // What was split by stands between the parts: a name and its value take turns.
  for (let place = 1; place < parts.length; place += 2) {
    const key = parts[place] ?? '';
    const value = decoded((parts[place + 1] ?? '').replace(/&.*$/, ''));
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return values;
}

/** Whether a fragment is meant to say something, and not to name a place on the page. */
export const saysSomething = (hash: string): boolean => /=|%(?:25)*3D/i.test(hash);
