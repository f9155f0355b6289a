import { roles } from '../packages/domain/src/people/role.ts'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const web = join(import.meta.dirname, '../apps/web/src')

/** The one place that names roles: the people of the demonstration stand in the order in which a case meets them. */
const names = new Set(['people/look-as-list.tsx'])

/** Words that are roles elsewhere and something else here: what they are, by file. */
const otherWords: Record<string, Record<string, string>> = {
  'shared/components/person-line.tsx': {
    expert: 'by which way words came in',
    planner: 'by which way words came in',
    authority: 'by which way words came in',
  },
  'reviews/reviews-section.tsx': { expert: 'by which way words came in' },
  'proposals/procedure-list.tsx': { expert: 'a kind of requirement' },
  'zones/requirement-words.ts': { expert: 'a kind of requirement' },
  'zones/zone-facts-fields.tsx': { authority: 'a fact of a zone' },
  'zones/zone-draft.ts': { authority: 'a fact of a zone' },
  'zones/use-import-draft.ts': { authority: 'a fact of a zone' },
  'decisions/content-fields.ts': { authority: 'a part of a decision' },
  'decisions/decision-figures-list.tsx': { grid_worker: 'a channel' },
  'polls/doorstep-entry.ts': { grid_worker: 'a channel' },
  'polls/poll-result.tsx': { grid_worker: 'a channel' },
  'polls/electorate-fields.tsx': { visitor: 'a relation' },
}

const files = globSync('**/*.{ts,tsx}', { cwd: web }).filter(
  (file) => !/\.test\.|\/messages\/|^app\/style\//.test(file) && !names.has(file),
)
const literal = new RegExp(`['"\`](${roles.join('|')})['"\`]`, 'g')
const found = files.flatMap((file) =>
  [...readFileSync(join(web, file), 'utf8').matchAll(literal)].map(([, word = '']) => ({ file, word })),
)

test('no screen asks for a role by its name: it asks the rule of the verb or the readers of the read', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(found.filter(({ file, word }) => otherWords[file]?.[word] === undefined)).toEqual([])
})

test('every exception is still there', () => {
  const listed = Object.entries(otherWords).flatMap(([file, words]) =>
    Object.keys(words).map((word) => `${file} ${word}`),
  )
  expect(listed.filter((one) => !found.some(({ file, word }) => one === `${file} ${word}`))).toEqual([])
})
