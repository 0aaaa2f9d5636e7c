import { hash } from 'node:crypto';

/** The namespace of addresses on the web: https://www.rfc-editor.org/rfc/rfc9562#section-6.6 */
const addresses = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** The bytes of a namespace, itself a UUID. */
const readSpace = (namespace: string): Buffer => Buffer.from(namespace.replaceAll('-', ''), 'hex');

/**
 * A version 5 UUID: the same for the same name in the same namespace, on any machine and in every
 * build. https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
function nameIn(space: Buffer, name: string): string {
  const digits = hash('sha1', Buffer.concat([space, Buffer.from(name)]));
  const variant = (0x8 | (0x3 & parseInt(digits.charAt(16), 16))).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `5${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

/** The version 5 UUID of a name in a namespace. */
export const nameUuid = (namespace: string, name: string): string =>
  nameIn(readSpace(namespace), name);

/** Gives the id of a thing by its path, as `service/example-mediation`. */
export type MakeId = (path: string) => string;

/**
 * Ids of the things that the site at `url` publishes. They rest on its address and on keys, which
 * never change, and not on titles, file names or places in a list.
 */
export function makeIds(url: string): MakeId {
  const site = readSpace(nameUuid(addresses, url));
  return (path) => nameIn(site, path);
}

/** The same for the parts of one thing: a path that comes again gets another id. */
export function makePartIds(makeId: MakeId, whole: string): MakeId {
  const seen = new Map<string, number>();
  return (part) => {
    const times = (seen.get(part) ?? 0) + 1;
    seen.set(part, times);
    return makeId(`${whole}/${part}${times === 1 ? '' : `/${times}`}`);
  };
}
