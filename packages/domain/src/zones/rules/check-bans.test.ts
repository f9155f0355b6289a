import { expect, test } from 'vitest'
import { checkWork } from '../check-work.ts'
import { HeritageObject } from '../heritage-object.ts'
import { epsg, inForce, rect } from '../liuting-li.test-data.ts'
import { Rule } from '../rule.ts'
import type { Work } from '../work.ts'

const old = HeritageObject.parse({
  id: 'H',
  kind: 'historic_building',
  name: { zh: '老屋', en: 'the old house' },
  legalBasis: inForce[0]!.legalBasis,
  accuracyMetres: 0.5,
  geometry: rect(10, 0, 20, 10),
})
const result = (workType: Work['workType'], east: number) =>
  checkWork({ id: 'w', workType, geometry: rect(0, 0, east, 10) }, [], [old], {}, epsg).find(
    ({ kind }) => kind === 'demolition',
  )?.result

test('taking down beside a protected building, nearer than it is surveyed, asks for a survey', () => {
  expect([9, 9.8, 10.2, 11].map((east) => result('demolition', east))).toEqual([
    undefined,
    'needs_expert',
    'needs_expert',
    'fail',
  ])
})

test('moving a protected building is refused like taking it down, also where only the outline says which', () => {
  expect(result('relocation', 30)).toBe('fail')
  expect(result('repair', 30)).toBe('not_applicable')
})

test('what a zone protects is not taken down by drawing the outline elsewhere', () => {
  const zone = {
    ...inForce[0]!,
    zoneId: 'N1',
    geometry: rect(0, 0, 50, 50),
    procedures: [],
    rules: [
      Rule.parse({
        id: 'N1-keep',
        kind: 'demolition',
        effect: 'ban',
        objectIds: ['H'],
        severity: 'mandatory',
        article: old.name,
        text: old.name,
      }),
    ],
  }
  const work: Work = {
    id: 'w',
    workType: 'demolition',
    geometry: rect(600, 600, 610, 610),
    demolishesObjectIds: ['H'],
  }
  expect(checkWork(work, [zone], [], {}, epsg)).toMatchObject([{ ruleId: 'N1-keep', result: 'fail' }])
  expect(checkWork({ ...work, demolishesObjectIds: ['other'] }, [zone], [], {}, epsg)).toEqual([])
})
