/**
 * For each service in the order of all, a set, such as of the places of its values in the list of a
 * facet, or of texts. Each set that there is stands once, and a service has its place.
 */
export interface Column<Item extends number | string = number> {
  sets: readonly (readonly Item[])[];
  /** One digit for each service: the place of its set, or where it is large how it begins. */
  at: string;
  /** The further digits of those that are large, one after the other. */
  rest: string;
}

/**
 * The digits: each is one byte in a page or a file, and none is written otherwise in JSON or in
 * HTML. Few bytes that are not often the same are what gzip packs best.
 */
const digits =
  " !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
const base = digits.length;

/** The first digits that stand for a place by themselves; that one more follows; that two do. */
const [alone, oneMore] = [70, 90] as const;
const twoDigits = alone + (oneMore - alone) * base;

/** The digits of a place, the first of which says how many follow. */
function splitPlace(place: number): number[] {
  if (place < alone) return [place];
  if (place < twoDigits) {
    const left = place - alone;
    return [alone + Math.floor(left / base), left % base];
  }
  const left = place - twoDigits;
  return [oneMore + Math.floor(left / base ** 2), Math.floor(left / base) % base, left % base];
}

/** Packs the set of each service. Throws where they differ in more ways than places can be written. */
export function packColumn<Item extends number | string>(
  rows: readonly (readonly Item[])[],
): Column<Item> {
  const counts = new Map<
    string,
    { set: readonly Item[]; key: string; count: number; place: number }
  >();
  const found = rows.map((set) => {
    const key = JSON.stringify(set);
    const known = counts.get(key) ?? { set, key, count: 0, place: 0 };
    known.count += 1;
    counts.set(key, known);
    return known;
  });
  // What there is most often has the smallest places, which are the shortest. What there is as often
  // stands beside what begins as it does, which gzip packs best.
  const sets = [...counts.values()].sort(
    (one, other) => other.count - one.count || (one.key < other.key ? -1 : 1),
  );
  if (sets.length > twoDigits + (base - oneMore) * base ** 2) throw new Error('too many sets');
  sets.forEach((known, place) => {
    known.place = place;
  });
  const write = (values: readonly number[]): string =>
    values.map((value) => digits.charAt(value)).join('');
  const places = found.map(({ place }) => splitPlace(place));
  return {
    sets: sets.map(({ set }) => set),
    at: write(places.map(([first = 0]) => first)),
    rest: write(places.flatMap(([, ...further]) => further)),
  };
}

const valueOfCode: number[] = [];
for (let value = 0; value < base; value += 1) valueOfCode[digits.charCodeAt(value)] = value;

/** The place of the set of each service. */
export function readColumn({ at, rest }: Pick<Column, 'at' | 'rest'>): number[] {
  const places: number[] = [];
  let next = 0;
  const take = (): number => valueOfCode[rest.charCodeAt(next++)] ?? 0;
  for (let service = 0; service < at.length; service += 1) {
    const first = valueOfCode[at.charCodeAt(service)] ?? 0;
    if (first < alone) places.push(first);
    else if (first < oneMore) places.push(alone + (first - alone) * base + take());
    else places.push(twoDigits + ((first - oneMore) * base + take()) * base + take());
  }
  return places;
}
