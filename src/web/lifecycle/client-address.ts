import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = ReturnType<typeof ipaddr.parseCIDR>;

/** Proxies whose forwarded headers count. Throws RangeError for what is neither an address nor a range. */
export function parseProxies(texts: readonly string[]): readonly Range[] {
  return texts.map((text) => {
    if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
    if (!ipaddr.isValid(text)) throw new RangeError(`${text} is neither an address nor a range such as 10.0.0.0/8`);
    const address = ipaddr.process(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  });
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

/** IPv4 addresses mapped into IPv6 are the IPv4 addresses that they are. */
const parse = (text: string): Address | null => (ipaddr.isValid(text) ? ipaddr.process(text) : null);

const isProxy = (address: Address, proxies: readonly Range[]): boolean =>
  proxies.some(([base, bits]) => address.kind() === base.kind() && address.match(base, bits));
