import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { limits, pageSizes, sizeObjections } from './page-sizes.ts'

const folder = mkdtempSync(join(tmpdir(), 'hetu-sizes-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A built page of files with these sizes in KiB. */
function built(kibibytes: { first: number; start: number; words: number; engine: number; worker: number }) {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  const write = (file: string, size: number) => writeFileSync(join(folder, file), 'x'.repeat(size * 1024))
  write('first-paint.js.br', kibibytes.first)
  write('assets/start-1.css.br', 9)
  write('assets/start-1.js.br', kibibytes.start)
  write('assets/words-1.js.br', kibibytes.words)
  write('assets/map-1.js.br', kibibytes.engine)
  write('assets/gl-worker-1.js.br', kibibytes.worker)
  write('assets/other-1.js.br', 900)
  writeFileSync(
    join(folder, 'assets/manifest.json'),
    JSON.stringify({
      'index.html': { file: 'assets/start-1.js', css: ['assets/start-1.css'] },
      'src/app/first-zh.ts': { file: 'assets/words-1.js', imports: ['index.html'] },
      'src/shared/map/lazy-place-map.tsx': { file: 'assets/map-1.js', assets: ['assets/gl-worker-1.js'] },
      'src/pages/other.tsx': { file: 'assets/other-1.js', imports: ['index.html'] },
    }),
  )
  writeFileSync(
    join(folder, 'index.html'),
    '<script src="/first-paint.js"></script><script type="module" crossorigin src="/assets/start-1.js"></script>' +
      '<link rel="stylesheet" crossorigin href="/assets/start-1.css">',
  )
  return pageSizes(folder)
}

describe('what the first page weighs', () => {
  it('is each file once, of the pages people wait for and no other', () => {
    const sizes = built({ first: 1, start: 100, words: 20, engine: 200, worker: 100 })
    expect(sizes).toEqual({ beforeContent: 1, styles: 9, beforeTap: 120, mapPage: 420 })
    expect(sizeObjections(sizes)).toEqual([])
  })
  it('is refused as soon as one limit is passed', () => {
    const start = limits.beforeTap - 19
    const sizes = built({ first: limits.beforeContent + 1, start, words: 20, engine: 1, worker: 1 })
    expect(sizeObjections(sizes).map((line) => line.split(':')[0])).toEqual(['beforeContent', 'beforeTap'])
  })
  it('is not taken for small where nothing was found', () => {
    writeFileSync(join(folder, 'index.html'), '<p>no scripts</p>')
    expect(sizeObjections(pageSizes(folder))).toContain('beforeContent: nothing was found to measure')
  })
})
