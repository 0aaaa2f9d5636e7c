/** Things of which each is kept once, however often it comes. */
export interface Kept<Item> {
  items: readonly Item[];
  /** Keeps a thing, and gives its place among all that are kept. */
  place: (item: Item) => number;
}

/** Keeps nothing yet. Two things are the same where they are as JSON. */
export function keepOnce<Item>(): Kept<Item> {
  const items: Item[] = [];
  const places = new Map<string, number>();
  return {
    items,
    place: (item) => {
      const text = JSON.stringify(item);
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, items.length);
      return items.push(item) - 1;
    },
  };
}
