import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { refuseWithoutPages } from './refuse-without-pages.ts'

test('nobody else is served without pages, half built ones included', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hetu-pages-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const publicUrl = 'https://hetu.example.org'
  const start = () => refuseWithoutPages(folder, { publicUrl })
  expect(start).toThrow(/index.html is not there\); build them with: npx pnpm@12 build/)
  writeFileSync(join(folder, 'index.html'), '')
  expect(start).toThrow(/page-writer.js is not there/)
  mkdirSync(join(folder, '.server'))
  writeFileSync(join(folder, '.server/page-writer.js'), '')
  expect(start).not.toThrow()
  expect(() => refuseWithoutPages(join(folder, 'nowhere'), { publicUrl: undefined })).not.toThrow()
})
