/** Which addresses are of the public internet: a source may never lead us into the network of our own host. */

import { BlockList, isIP } from 'node:net';

/** Ranges that are not public, by the special-purpose registries of IANA (RFC 6890 and what came after). */
const notPublic = {
  ipv4: [
    '0.0.0.0/8', // this network
    '10.0.0.0/8', // private
    '100.64.0.0/10', // behind a carrier's translation
    '127.0.0.0/8', // this machine
    '169.254.0.0/16', // link-local, where clouds keep their metadata
    '172.16.0.0/12', // private
    '192.0.0.0/24', // protocol assignments
    '192.0.2.0/24', // documentation
    '192.31.196.0/24', // AS112
    '192.52.193.0/24', // AMT
    '192.88.99.0/24', // 6to4 relays
    '192.168.0.0/16', // private
    '192.175.48.0/24', // AS112
    '198.18.0.0/15', // benchmarks
    '198.51.100.0/24', // documentation
    '203.0.113.0/24', // documentation
    '224.0.0.0/4', // multicast
    '240.0.0.0/4', // reserved, and broadcast
  ],
  /** All but 2000::/3 is closed; of that, what is special or carries another address inside. */
  ipv6: [
    '2001::/23', // protocol assignments, Teredo among them
    '2001:db8::/32', // documentation
    '2002::/16', // 6to4: carries an IPv4 address
    '2620:4f:8000::/48', // AS112
    '3fff::/20', // documentation
  ],
} as const;

const closed = new BlockList();
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
for (const family of ['ipv4', 'ipv6'] as const) {
  for (const range of notPublic[family]) {
    const [network, bits] = range.split('/');
    closed.addSubnet(network!, Number(bits), family);
  }
}

/** Whether an address (IPv4 or IPv6, as text) is of the public internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  // A mapped address (::ffff:10.0.0.1) lies outside 2000::/3, and so does NAT64: both are refused whole.
  return family === 6 && global6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}
