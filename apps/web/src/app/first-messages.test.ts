import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { zh as first } from './first-zh.ts'

const routes = ['routes.tsx', 'set-up-routes.tsx'].map((file) => resolve(import.meta.dirname, file))

/** What the first page may run: the app's imports and those that it loads later, but not the files of other pages. */
function filesFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  const imports = [
    ...text.matchAll(/(?:^|\n)(?:import|export)(?! type)[^'\n]*(?:\n[^'\n]*)*?'(?<path>\.[^']+)'/g),
  ]
  const later = routes.includes(file) ? [] : [...text.matchAll(/import\('(?<path>\.[^']+)'\)/g)]
  for (const { groups } of [...imports, ...later]) filesFrom(resolve(dirname(file), groups?.path ?? ''), seen)
  return seen
}

const isSpoken = (path: string) =>
  path
    .split('.')
    .reduce<unknown>((words, key) => (words as Record<string, unknown> | undefined)?.[key], first) !==
  undefined

it('holds every sentence of the first page, so that it need not wait for those of the others', () => {
  const files = [...filesFrom(resolve(import.meta.dirname, 'main.tsx'))].filter((file) =>
    file.endsWith('.tsx'),
  )
  expect(files.some((file) => file.endsWith('zones/rules-here.tsx'))).toBe(true)
  const used = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/useTranslations\('(?<path>[\w.]+)'\)/g)].map(
      ({ groups }) => groups?.path ?? '',
    ),
  )
  expect(used).toContain('mapZones.here')
  expect(used.filter((path) => !isSpoken(path))).toEqual([])
})
