import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { HeaderReader } from '../http/arrived';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const inside = new BlockList();
inside.addSubnet('10.0.0.0', 8, 'ipv4');
inside.addSubnet('172.16.0.0', 12, 'ipv4');
inside.addSubnet('192.168.0.0', 16, 'ipv4');
inside.addSubnet('fc00::', 7, 'ipv6');
inside.addSubnet('fe80::', 10, 'ipv6');

const holds = (list: BlockList, hop: string): boolean =>
  (isIPv4(hop) && list.check(hop, 'ipv4')) || (isIPv6(hop) && list.check(hop, 'ipv6'));

/**
 * Where a request comes from, for limits only: read from the last hop, which our own socket saw, back to the first one
 * that is no proxy of ours. What a visitor claims stands before that and is never reached.
 * @param behindProxy whether a public origin is configured, so that addresses of a private network are proxies and not
 * visitors; the machine itself always counts as one. A hop that cannot be read is no proxy of ours either: were it
 * passed over, the claim before it would be believed.
 */
export function clientAddress(headers: HeaderReader, behindProxy: boolean): string {
  const hops = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => plain(hop.trim()))
    .filter((hop) => hop !== '');
  const visitor = hops.findLast((hop) => !holds(loopback, hop) && !(behindProxy && holds(inside, hop)));
  return network(visitor ?? hops[0] ?? 'unknown');
}

/** Some proxies add the port, and sockets write IPv4 in the manner of IPv6. */
const plain = (hop: string): string =>
  hop
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');

/** Whoever has one IPv6 address has 2^64 of them, so the first half is what is counted. */
function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const rest = tail.split(':').filter((group) => group !== '').length;
  const whole = address.includes('::')
    ? [...groups, ...Array(Math.max(0, 8 - groups.length - rest)).fill('0')]
    : groups;
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
