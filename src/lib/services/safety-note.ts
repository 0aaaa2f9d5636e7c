const name = 'urgent help';

/**
 * A note about safety parted at the last place where it names urgent help, so that the name can be
 * a link: what is before it, the name, and what is after it. A note that does not name it is whole,
 * and its name empty.
 */
export function splitSafetyNote(note: string): { before: string; named: string; after: string } {
  const place = note.toLowerCase().lastIndexOf(name);
  if (place === -1) return { before: note, named: '', after: '' };
  const end = place + name.length;
  return { before: note.slice(0, place), named: note.slice(place, end), after: note.slice(end) };
}
