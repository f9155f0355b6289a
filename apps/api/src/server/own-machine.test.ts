import { describe, expect, test } from 'vitest'
import { isOwnMachine } from './own-machine.ts'

const own = { host: '127.0.0.1', proxyHops: 0, hasSecureCookies: false, publicUrl: undefined }

describe('isOwnMachine', () => {
  test.each([
    ['as it starts', {}, true],
    ['with a public address of this machine', { publicUrl: 'http://localhost:3000' }, true],
    ['with a public address of the world', { publicUrl: 'https://hetu.example.org' }, false],
    ['with one that only begins like this machine', { publicUrl: 'http://localhost.example.org' }, false],
    ['behind a proxy', { proxyHops: 1, publicUrl: 'http://localhost' }, false],
    ['on every address', { host: '0.0.0.0', publicUrl: 'http://localhost' }, false],
  ])('%s', (_, settings, is) => expect(isOwnMachine({ ...own, ...settings })).toBe(is))
})
