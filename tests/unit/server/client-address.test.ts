import { createServer, get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../../lib/server/auth/client-address';
import { noteSocketAddress } from '../../../lib/server/note-socket-address';

const from = (hops: string, behindProxy = false) =>
  clientAddress(new Headers(hops === '' ? {} : { 'x-forwarded-for': hops }), behindProxy);

describe('the address of a visitor', () => {
  it.each([
    ['straight from the network', '203.0.113.9', false, '203.0.113.9'],
    ['who claims another', '198.51.100.1, 203.0.113.9', false, '203.0.113.9'],
    ['in the same room', '192.168.1.5', false, '192.168.1.5'],
    ['in the same room who claims another', '198.51.100.1, 192.168.1.5', false, '192.168.1.5'],
    ['behind a proxy on this machine', '203.0.113.9, 127.0.0.1', false, '203.0.113.9'],
    ['behind it who claims another', '198.51.100.1, 203.0.113.9, ::1', false, '203.0.113.9'],
    ['behind a proxy in a private network', '203.0.113.9, 172.18.0.2', true, '203.0.113.9'],
    ['behind two of them', '10.9.9.9, 203.0.113.9, 172.18.0.3, 172.18.0.2', true, '203.0.113.9'],
    ['on this very machine', '127.0.0.1', false, '127.0.0.1'],
    ['told in the IPv6 form of IPv4', '::ffff:203.0.113.9', false, '203.0.113.9'],
    ['with IPv6, of which everybody has many', '2001:db8:1:2:3:4:5:6', false, '2001:db8:1:2::/64'],
    ['with short IPv6', '2001:db8::7', false, '2001:db8:0:0::/64'],
    ['who claims nonsense', 'nonsense, ::::, 203.0.113.9', false, '203.0.113.9'],
    ['whose proxy adds the port', '198.51.100.1, 203.0.113.9:51234, 127.0.0.1', false, '203.0.113.9'],
    ['with IPv6 whose proxy adds the port', '198.51.100.1, [2001:db8::7]:51234, ::1', false, '2001:db8:0:0::/64'],
    ['whom the proxy hides, whatever they claim', '198.51.100.1, unknown, 127.0.0.1', false, 'unknown'],
    ['of whom nothing is known', '', false, 'unknown'],
  ])('%s', (_who, hops, behindProxy, address) => {
    expect(from(hops, behindProxy)).toBe(address);
  });

  it('as the socket saw it is always the last entry', async () => {
    noteSocketAddress();
    const server = createServer((request, response) => response.end(String(request.headers['x-forwarded-for'])));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const told = await new Promise<string>((resolve) => {
      get({ host: '127.0.0.1', port, headers: { 'x-forwarded-for': '198.51.100.1' } }, (response) => {
        response.setEncoding('utf8').on('data', resolve);
      });
    });
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(told).toBe('198.51.100.1, 127.0.0.1');
  });
});
