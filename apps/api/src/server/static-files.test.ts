import { Hono } from 'hono'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { acceptedEncoding } from './accepted-encoding.ts'
import type { ApiEnv } from './api-context.ts'
import { staticFiles } from './static-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'hetu-files-'))
afterAll(() => rmSync(folder, { recursive: true }))
const script = 'export const words = 1\n'.repeat(200)
mkdirSync(join(folder, 'assets'))
mkdirSync(join(folder, '.server'))
writeFileSync(join(folder, 'assets/start-AbC1.js'), script)
writeFileSync(join(folder, 'assets/start-AbC1.js.br'), brotliCompressSync(script))
writeFileSync(join(folder, 'assets/start-AbC1.js.gz'), gzipSync(script))
writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
writeFileSync(join(folder, '.server/page-writer.js'), 'secret')

const app = new Hono<ApiEnv>().use('*', staticFiles(folder)).get('*', (c) => c.text('page'))
const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

describe('acceptedEncoding', () => {
  it('prefers brotli, takes what is weighed higher, and never what is refused', () => {
    expect(acceptedEncoding('gzip, deflate, br, zstd')).toBe('br')
    expect(acceptedEncoding('gzip;q=1.0, br;q=0.5')).toBe('gzip')
    expect(acceptedEncoding('br;q=0, gzip')).toBe('gzip')
    expect(acceptedEncoding('*')).toBe('br')
    expect(acceptedEncoding('identity')).toBeNull()
    expect(acceptedEncoding(undefined)).toBeNull()
  })
})

describe('static files', () => {
  it('are sent in the form that the build compressed, and kept for ever under their own name', async () => {
    const answer = await get('/assets/start-AbC1.js', { 'Accept-Encoding': 'gzip, br' })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(script)
    const plain = await get('/assets/start-AbC1.js')
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(plain.headers.get('vary')).toBe('Accept-Encoding')
    expect(await plain.text()).toBe(script)
  })
  it('are not sent again to whoever has them, in the same form', async () => {
    const forms = await Promise.all(
      ['br', 'gzip', 'identity'].map((form) => get('/assets/start-AbC1.js', { 'Accept-Encoding': form })),
    )
    const tags = forms.map((answer) => answer.headers.get('etag') ?? '')
    expect(new Set(tags).size).toBe(3)
    const again = await get('/assets/start-AbC1.js', {
      'Accept-Encoding': 'br',
      'If-None-Match': tags[0] ?? '',
    })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
  })
  it('are only those of the pages: nothing of the server, nothing outside, no folder', async () => {
    for (const path of [
      '/.server/page-writer.js',
      '/assets/..%2f.server/page-writer.js',
      '/assets',
      '/nothing.js',
    ])
      expect(await (await get(path)).text()).toBe('page')
  })
})
