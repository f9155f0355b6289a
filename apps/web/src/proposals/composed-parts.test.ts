import type { Element } from '@hetu/domain/proposals/draft-proposal'
import { expect, test } from 'vitest'
import { merged } from '../shared/three-way.ts'
import { partsOfVersion, versionOfParts } from './composed-parts.ts'
import { elementInWords } from './element-in-words.ts'

const both = (zh: string, en = zh) => ({ zh, en })
const element = (id: string, name: string, ridge: number): Element => ({
  id,
  name: both(name),
  workType: 'roof',
  geometry: { type: 'Point', coordinates: [122.5, 32] },
  heights: { reference: 'ground', ridge: { existing: 5.9, proposed: ridge } },
})
const version = {
  title: both('院落修缮', 'Courtyard repair'),
  summary: both('屋面修缮', 'Roofs'),
  body: both('## 正文', '## Text'),
  costBearer: both('', ''),
  changeNote: both('', ''),
  elements: [element('roof', '屋面', 5.9), element('wall', '围墙', 2)],
}

test('a version is taken apart and put together again', () => {
  expect(versionOfParts(partsOfVersion(version))).toEqual(version)
})

test('the name of one planner and the elements of the other come together', () => {
  const mine = {
    ...version,
    title: both('我的题目', 'Courtyard repair'),
    elements: [element('roof', '屋面', 5.9)],
  }
  const theirs = { ...version, elements: [...version.elements, element('gate', '院门', 3)] }
  const together = merged(
    { base: partsOfVersion(version), mine: partsOfVersion(mine), theirs: partsOfVersion(theirs) },
    {},
  )
  expect(versionOfParts(together)).toEqual({
    ...version,
    title: both('我的题目', 'Courtyard repair'),
    elements: [element('roof', '屋面', 5.9), element('gate', '院门', 3)],
  })
})

test('an element says in words what the other wrote otherwise', () => {
  const words = {
    say: (text: { zh: string }) => text.zh,
    kind: (kind: string) => kind,
    labelled: (label: string, text: string) => `${label}=${text}`,
  }
  expect(elementInWords(element('roof', '屋面', 5.5), element('roof', '屋顶', 5.9), words)).toContain(
    'height=屋脊 5.50 m',
  )
  const moved: Element = {
    ...element('roof', '屋面', 5.9),
    geometry: { type: 'Point', coordinates: [122.501, 32] },
  }
  expect(elementInWords(moved, element('roof', '屋面', 5.9), words)).toContain('geometry=最多移动')
  const tiled = { ...element('roof', '屋面', 5.9), isConservation: true }
  expect(elementInWords(tiled, element('roof', '屋面', 5.9), words)).toContain('isConservation=true')
})
