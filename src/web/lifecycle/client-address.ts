import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = ReturnType<typeof ipaddr.parseCIDR>;

/** Proxies whose forwarded headers count. Throws RangeError for what is neither an address nor a range. */
export const parseProxies = (texts: readonly string[]): readonly Range[] => texts.map(parseProxy);

function parseProxy(text: string): Range {
  const [, base = text, bits] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const address = parse(base);
  const width = address?.kind() === 'ipv4' ? 32 : 128;
  // A range of mapped addresses counts its bits from the start of the IPv6 address.
  const size = bits === undefined ? width : Number(bits) - (isIP(base) === 6 ? 128 - width : 0);
  if (!address || size < 0 || size > width) {
    throw new RangeError(`${text} is neither an address nor a range such as 10.0.0.0/8`);
  }
  return [address, size];
}

/**
 * The client's address (SECURITY I15): the peer's, or behind configured proxies the last one in `X-Forwarded-For` that no proxy of ours is.
 * What is not an address ends the search: garbage changes nothing.
 */
export function clientAddress(peer: string, forwarded: string | undefined, proxies: readonly Range[]): string {
  let current = parse(peer);
  if (!current) return '0.0.0.0';
  const hops = (forwarded ?? '').split(',').map((one) => one.trim());
  while (hops.length > 0 && isProxy(current, proxies)) {
    const next = parse(hops.pop() ?? '');
    if (!next) break;
    current = next;
  }
  return current.toString();
}

/** The unit of throttles: /24 of IPv4, /64 of IPv6 (SPEC X4). */
export function networkOf(address: string): string {
  const parsed = parse(address);
  if (!parsed) return 'unknown';
  return parsed.kind() === 'ipv4'
    ? `${parsed.toByteArray().slice(0, 3).join('.')}.0/24`
    : `${(parsed as ipaddr.IPv6).parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`;
}

/**
 * IPv4 addresses mapped into IPv6 are the IPv4 addresses that they are; a zone (`%eth0`) is the peer's own word for its network card.
 * ipaddr.js also reads `1`, `0x7f.1` and octal numbers as addresses, which nobody's proxy writes: what node:net does not read is none.
 */
const parse = (text: string): Address | null => (isIP(text) === 0 ? null : ipaddr.process(text.replace(/%.*$/, '')));

const isProxy = (address: Address, proxies: readonly Range[]): boolean =>
  proxies.some(([base, bits]) => address.kind() === base.kind() && address.match(base, bits));
