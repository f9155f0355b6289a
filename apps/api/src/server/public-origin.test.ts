import { describe, expect, test } from 'vitest'
import { publicOrigin } from './public-origin.ts'

const asked = (headers: Record<string, string> = {}) => ({
  url: 'http://hetu.example:3000/api/places/x/decisions/y',
  header: (name: string) => headers[name],
})

describe('publicOrigin', () => {
  test('is the setting where there is one, whatever the request says', () => {
    const config = { publicUrl: 'https://map.example/', proxyHops: 1 }
    expect(publicOrigin(config, asked({ 'X-Forwarded-Proto': 'http' }))).toBe('https://map.example')
  })

  test('is the address asked for otherwise', () => {
    expect(publicOrigin({ publicUrl: undefined, proxyHops: 0 }, asked())).toBe('http://hetu.example:3000')
  })

  test('believes a forwarded protocol only behind a proxy of ours', () => {
    const forwarded = asked({ 'X-Forwarded-Proto': 'https, http' })
    expect(publicOrigin({ publicUrl: undefined, proxyHops: 1 }, forwarded)).toBe('https://hetu.example:3000')
    expect(publicOrigin({ publicUrl: undefined, proxyHops: 0 }, forwarded)).toBe('http://hetu.example:3000')
    const strange = asked({ 'X-Forwarded-Proto': 'javascript' })
    expect(publicOrigin({ publicUrl: undefined, proxyHops: 1 }, strange)).toBe('http://hetu.example:3000')
  })
})
