import { isIPv4, isIPv6 } from 'node:net'

/**
 * What stands for one connection to the internet: an IPv4 address, or the first 64 bits of an IPv6 address, of
 * which a household has all the rest. What is no address stays as it is.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  return isIPv6(plain) ? `${groups(plain, 4)}::/64` : plain
}

/** The neighbourhood of an address that one owner can have whole: 256 addresses of IPv4, 2^80 of IPv6. */
export function prefixOf(address: string): string {
  const plain = networkOf(address)
  if (isIPv4(plain)) return `${plain.slice(0, plain.lastIndexOf('.'))}.0/24`
  return plain.endsWith('::/64') ? `${plain.split(':').slice(0, 3).join(':')}::/48` : plain
}

/** The first groups of an IPv6 address, each written out in one way. */
function groups(address: string, count: number): string {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after]
    .slice(0, count)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
