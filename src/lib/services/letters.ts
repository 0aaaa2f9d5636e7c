/** What services stand under in an A to Z. */
export interface Letter {
  /** `B`, `0 to 9`, or `Other` where a title begins with none of them. */
  name: string;
  /** The same as a part of an address: `b`, `0-9`, `other`. */
  id: string;
}

/** The letter of a title: its first letter or number, without accents. */
export function findLetter(title: string): Letter {
  const plain = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const [first = ''] = /[\p{L}\p{N}]/u.exec(plain) ?? [];
  if (/[0-9]/.test(first)) return { name: '0 to 9', id: '0-9' };
  if (!/[a-z]/i.test(first)) return { name: 'Other', id: 'other' };
  return { name: first.toUpperCase(), id: first.toLowerCase() };
}

/** Where a letter stands: numbers first, and what has none last. */
const rank = ({ id }: Letter): string => (id === 'other' ? '~' : id);

/** Services grouped under the letters of their titles: letters in order, and within each the order given. */
export function byLetter<Item extends { title: string }>(
  services: readonly Item[],
): { letter: Letter; services: Item[] }[] {
  const groups = new Map<string, { letter: Letter; services: Item[] }>();
  for (const service of services) {
    const letter = findLetter(service.title);
    const group = groups.get(letter.id);
    if (group) group.services.push(service);
    else groups.set(letter.id, { letter, services: [service] });
  }
  return [...groups.values()].sort((one, other) =>
    rank(one.letter) < rank(other.letter) ? -1 : 1,
  );
}
