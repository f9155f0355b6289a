import { expect, test } from 'vitest'
import { check, inForce, rect } from '../liuting-li.test-data.ts'
import { Rule } from '../rule.ts'
import type { Work } from '../work.ts'
import type { ZoneVersion } from '../zone.ts'

const text = { zh: '规定', en: 'rule' }
const zoneWith = (name: string, parameters: object): ZoneVersion => ({
  ...inForce[0]!,
  zoneId: 'N1',
  name: { zh: '区划', en: name },
  accuracyMetres: 0.5,
  geometry: rect(600, 400, 700, 500),
  procedures: [],
  rules: [Rule.parse({ id: 'N1', severity: 'mandatory', article: text, text, ...parameters })],
})
const rules: [object, Partial<Work>][] = [
  [{ kind: 'works_ban', workTypes: ['new_build'] }, { workType: 'new_build' }],
  [{ kind: 'demolition', effect: 'ban' }, { workType: 'relocation' }],
]
/** In the middle of the zone, and with only a decimetre inside. */
const places = [rect(630, 430, 640, 440), rect(590, 430, 600.1, 440)]

test.each(['core protected area', 'Liu Canal', 'the Old Wall'])(
  'an English sentence needs no article for the zone “%s”',
  (name) => {
    const sentences = rules.flatMap(([rule, more]) =>
      places.flatMap((geometry) =>
        check({ id: 'w', workType: 'new_build', geometry, ...more }, [zoneWith(name, rule)])
          .filter(({ zoneId }) => zoneId === 'N1')
          .map(({ sentence }) => sentence.en),
      ),
    )
    const naming = sentences.filter((sentence) => sentence.includes(name))
    expect(naming).toHaveLength(4)
    // A name after a colon is right with and without “the”.
    expect(naming.filter((sentence) => sentence.replaceAll(`: ${name}`, '').includes(name))).toEqual([])
  },
)
