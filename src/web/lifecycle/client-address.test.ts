import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientAddress, networkOf, parseProxies } from './client-address.ts';

const nobody = parseProxies([]);
const proxies = parseProxies(['10.0.0.0/8', '192.0.2.7', '2001:db8:ffff::/48']);
const client = '203.0.113.9';

describe('forwarded headers count only from configured proxies (SECURITY I15)', () => {
  test('without proxies the peer is the client, whatever it claims', () => {
    expect(clientAddress(client, '198.51.100.1', nobody)).toBe(client);
    expect(clientAddress('127.0.0.1', '198.51.100.1', nobody)).toBe('127.0.0.1');
  });

  test('a peer that is no proxy of ours is the client, whatever it claims', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.ipV4()), (garbage, addresses) => {
        expect(clientAddress(client, [garbage, ...addresses].join(', '), proxies)).toBe(client);
      }),
    );
  });

  test('behind a proxy the client is the address that the proxy saw', () => {
    expect(clientAddress('10.1.2.3', client, proxies)).toBe(client);
    expect(clientAddress('192.0.2.7', client, proxies)).toBe(client);
    expect(clientAddress('2001:db8:ffff:1::1', '2001:db8::5', proxies)).toBe('2001:db8::5');
  });

  test('a proxy of an older protocol may stand before one of a newer', () => {
    expect(clientAddress('2001:db8:ffff::1', `${client}, 10.0.0.1`, proxies)).toBe(client);
  });

  test('what stands before the address that our proxy saw is the word of a stranger', () => {
    expect(clientAddress('10.1.2.3', `127.0.0.1, 10.9.9.9, ${client}`, proxies)).toBe(client);
  });

  test('a chain of our proxies is followed to the first that is not ours', () => {
    expect(clientAddress('10.1.2.3', `198.51.100.1, ${client}, 192.0.2.7 ,10.0.0.2`, proxies)).toBe(client);
  });

  test('a request that our own proxies made comes from the first of them', () => {
    expect(clientAddress('10.1.2.3', '10.0.0.3, 10.0.0.2', proxies)).toBe('10.0.0.3');
  });

  test('a proxy that forwards nothing is itself the client', () => {
    expect(clientAddress('10.1.2.3', undefined, proxies)).toBe('10.1.2.3');
    expect(clientAddress('10.1.2.3', '', proxies)).toBe('10.1.2.3');
  });

  test('an address just beside a range is no proxy', () => {
    expect(clientAddress('11.0.0.0', client, proxies)).toBe('11.0.0.0');
    expect(clientAddress('192.0.2.8', client, proxies)).toBe('192.0.2.8');
    expect(clientAddress('2001:db8:fffe::1', client, proxies)).toBe('2001:db8:fffe::1');
  });

  test('a proxy that connects by a mapped address is the proxy that it is', () => {
    expect(clientAddress('::ffff:10.1.2.3', `::ffff:${client}`, proxies)).toBe(client);
  });
});

describe('garbage in a forwarded header changes nothing (SECURITY I15)', () => {
  test.each([
    'unknown',
    '_hidden',
    '1',
    '8.8',
    '2130706433',
    '0x7f.1',
    '010.0.0.1',
    '256.1.1.1',
    '1.2.3',
    '1.2.3.4.5',
    '-1.2.3.4',
    '１.2.3.4',
    '1.2.3.4%eth0',
    '1.2.3.4/32',
    '203.0.113.9:4711',
    '[2001:db8::5]',
    '"203.0.113.9"',
    'for=203.0.113.9',
    '2001:db8::g',
    '1::2::3',
    '<script>',
    'localhost',
    ',',
    ' , ,',
  ])('%j', (garbage) => {
    expect(clientAddress('10.1.2.3', garbage, proxies)).toBe('10.1.2.3');
    expect(clientAddress('10.1.2.3', `${client}, ${garbage}`, proxies)).toBe('10.1.2.3');
    expect(clientAddress('10.1.2.3', `${garbage}, ${client}`, proxies)).toBe(client);
  });

  test('the answer is always an address, without a zone that somebody chose', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.ipV4Extended(), fc.ipV6(), fc.constant('fe80::1%evil'));
    fc.assert(
      fc.property(text, fc.array(text), (peer, hops) => {
        const address = clientAddress(peer, hops.join(','), parseProxies(['0.0.0.0/0', '::/0']));
        expect([isIP(address) > 0, address.includes('%')]).toEqual([true, false]);
      }),
    );
  });

  test('a peer without an address is nobody', () => {
    expect(clientAddress('', client, proxies)).toBe('0.0.0.0');
  });
});

describe('the configured proxies', () => {
  test.each([
    '',
    '10/8',
    '10.0.0.0/',
    '10.0.0.0/33',
    '::/129',
    '::ffff:10.0.0.0/95',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '8/10.0.0.0/8',
  ])('%j is neither an address nor a range', (text) => {
    expect(() => parseProxies(['127.0.0.1', text])).toThrow(RangeError);
    expect(() => parseProxies([text])).toThrow('neither an address nor a range such as 10.0.0.0/8');
  });

  test.each(['proxy.internal', '*', 'loopback', '1', '010.0.0.1'])('%j is no address', (text) => {
    expect(() => parseProxies([text])).toThrow(`${text} is neither an address`);
  });

  test('an address alone is that address only', () => {
    const one = parseProxies(['2001:db8::1']);
    expect(clientAddress('2001:db8:0:0::1', client, one)).toBe(client);
    expect(clientAddress('2001:db8::2', client, one)).toBe('2001:db8::2');
  });

  test('a range may be named by any address in it', () => {
    expect(clientAddress('10.200.0.1', client, parseProxies(['10.1.2.3/8']))).toBe(client);
  });

  test('a range of mapped addresses is the range of those that they are', () => {
    const mapped = parseProxies(['::ffff:10.0.0.0/104', '::ffff:192.0.2.7']);
    expect(clientAddress('10.200.0.1', client, mapped)).toBe(client);
    expect(clientAddress('192.0.2.7', client, mapped)).toBe(client);
    expect(clientAddress('11.0.0.1', client, mapped)).toBe('11.0.0.1');
  });

  test('the whole of IPv4 says nothing of IPv6', () => {
    expect(clientAddress('2001:db8::1', client, parseProxies(['0.0.0.0/0']))).toBe('2001:db8::1');
  });
});

describe('throttles count by /24 of IPv4 and /64 of IPv6 (SPEC X4)', () => {
  test.each([
    ['203.0.113.9', '203.0.113.0/24'],
    ['203.0.113.255', '203.0.113.0/24'],
    ['203.0.114.0', '203.0.114.0/24'],
    ['::ffff:203.0.113.9', '203.0.113.0/24'],
    ['::ffff:cb00:7109', '203.0.113.0/24'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0003::1', '2001:db8:1:3::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1', 'unknown'],
    ['', 'unknown'],
    ['203.0.113.0/24', 'unknown'],
  ])('%s is of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('every spelling of an address is of one network', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const plain = clientAddress(address, undefined, nobody);
        expect(networkOf(address.toUpperCase())).toBe(networkOf(plain));
        expect(networkOf(plain)).not.toBe('unknown');
      }),
    );
  });
});
