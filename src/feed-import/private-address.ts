import { lookup } from 'node:dns';
import { BlockList, type LookupFunction } from 'node:net';

/** Addresses that are no hosts of the web: this machine, its network, and what is kept for neither. */
const privateRanges = new BlockList();
for (const [net, prefix] of [
  ...[
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ],
  ...[
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ],
] as const) {
  privateRanges.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ...[
    ['::', 128],
    ['::1', 128],
    ['64:ff9b::', 96],
    ['fc00::', 7],
    ['fe80::', 10],
    ['ff00::', 8],
  ],
] as const) {
  privateRanges.addSubnet(net, prefix, 'ipv6');
}

/** Whether an address is one of a private network, in either version, or of version 4 inside 6. */
export function isPrivate(address: string): boolean {
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = inside ?? address;
  return privateRanges.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4');
}

/** Finds the addresses of a host as usual, and none where one of them is private. */
export const lookupPublic: LookupFunction = (host, options, give) => {
  lookup(host, { ...options, all: true }, (fault, found) => {
    const known = fault ? [] : found;
    const [first] = known;
    if (!first || known.some(({ address }) => isPrivate(address))) {
      give(fault ?? Object.assign(new Error('a private address'), { code: 'EPRIVATE' }), '', 4);
    } else if (options.all === true) give(null, known);
    else give(null, first.address, first.family);
  });
};
