import { createHash } from 'node:crypto';

/** The namespace of addresses on the web: https://www.rfc-editor.org/rfc/rfc9562#section-6.6 */
const addresses = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/**
 * A version 5 UUID: the same for the same name in the same namespace, itself a UUID, on any
 * machine and in every build. https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
export function nameUuid(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Gives the id of a thing by its path, as `service/example-mediation`. */
export type MakeId = (path: string) => string;

/**
 * Ids of the things that the site at `url` publishes. They rest on its address and on keys, which
 * never change, and not on titles, file names or places in a list.
 */
export function makeIds(url: string): MakeId {
  const site = nameUuid(addresses, url);
  return (path) => nameUuid(site, path);
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
