import { expect, test } from 'vitest'
import { forwardedAddress } from './client-address.ts'

const socket = '10.0.0.1'

test.each([
  ['no proxy of ours: the socket, whatever is sent', 0, '203.0.113.7', socket],
  ['nothing forwarded', 1, undefined, socket],
  ['one proxy: what it wrote, last', 1, '198.51.100.9, 203.0.113.7', '203.0.113.7'],
  ['two proxies: what the outer one wrote', 2, '198.51.100.9, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['two said, one passed: what that one wrote', 2, '203.0.113.7', '203.0.113.7'],
  ['IPv6', 1, '2001:db8::7', '2001:db8::7'],
  ['no address: the proxy itself', 1, 'hello', socket],
  ['empty: the proxy itself', 1, ', ', socket],
])('%s', (_, hops, forwarded, address) => {
  expect(forwardedAddress(socket, forwarded, hops)).toBe(address)
})
