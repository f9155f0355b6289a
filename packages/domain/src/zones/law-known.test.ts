import { describe, expect, test } from 'vitest'
import { checkProposal } from '../proposals/check-proposal.ts'
import { checkWork } from './check-work.ts'
import { heightLimits } from './height-limits.ts'
import { isLawKnown, isObjectLawKnown, lawOfRow, notStated, statusByLaw } from './law-known.ts'
import { at, element, epsg, house, inForce, objects, rect } from './liuting-li.test-data.ts'
import { factsOfObject, factsOfZone } from './map-facts.ts'
import { protectionsTouched } from './protections-touched.ts'
import { rulesHere } from './rules-here.ts'
import { zonesInForce } from './zones-in-force.ts'

const words = (text: string) => ({ zh: text, en: text })
const named = {
  level: 'city' as const,
  authority: words('规划局'),
  legalBasis: { act: words('条例'), article: words('第 4 条') },
}
const plans = inForce.map((zone) => ({ ...zone, status: 'law_unknown' as const }))

describe('lawOfRow', () => {
  test('is law only where all four are said, and takes nothing from anywhere else', () => {
    expect(lawOfRow(named)).toEqual({ ...named, status: 'in_force' })
    const { act, article } = named.legalBasis
    for (const lacking of [
      { ...named, level: undefined },
      { ...named, authority: undefined },
      { ...named, legalBasis: { act } },
      { ...named, legalBasis: { article } },
      { ...named, legalBasis: undefined },
    ])
      expect(isLawKnown(lawOfRow(lacking))).toBe(false)
    expect(lawOfRow({})).toEqual({
      level: 'unknown',
      authority: notStated,
      legalBasis: { act: notStated, article: notStated },
      status: 'law_unknown',
    })
  })

  test('takes the columns of the row before what the layer shares', () => {
    const shared = { level: named.level, legalBasis: { act: words('条例') } }
    expect(lawOfRow(shared, { authority: words('文物局'), article: words('第 9 条') })).toMatchObject({
      authority: words('文物局'),
      legalBasis: { act: words('条例'), article: words('第 9 条') },
      status: 'in_force',
    })
  })

  test('a status that claims to be law does not stand without it', () => {
    const law = { ...named, authority: notStated }
    expect(statusByLaw('in_force', law)).toBe('law_unknown')
    expect(statusByLaw('in_revision', law)).toBe('law_unknown')
    expect(statusByLaw('proposed', law)).toBe('proposed')
    expect(statusByLaw('revoked', law)).toBe('revoked')
  })
})

describe('a plan whose law is unknown', () => {
  const work = element('P1', 1, 'P1-drain')
  const tower = house(rect(95, 65, 105, 75), 60)
  const works = [work, tower]

  test('is told on its days, as a plan', () => {
    expect(zonesInForce(plans, '2026-05-20')).toHaveLength(inForce.length)
    expect(factsOfZone(plans[0]!).zh).toMatch(/（规划，依据不明）$/)
    expect(factsOfZone(plans[0]!)).not.toHaveProperty('ridgeMetres')
    expect(heightLimits(plans, epsg)).toEqual([])
  })

  test('passes and fails nothing, brings no figure and no duty', () => {
    for (const one of works) {
      const law = checkWork(one, inForce, [], {}, epsg)
      const plan = checkWork(one, plans, [], {}, epsg)
      expect(plan.map(({ ruleId }) => ruleId).toSorted()).toEqual(law.map(({ ruleId }) => ruleId).toSorted())
      expect(plan.filter(({ result }) => result === 'pass' || result === 'fail')).toEqual([])
      expect(plan.filter(({ limit, requires }) => limit !== null || requires.length > 0)).toEqual([])
    }
    const results = (zones: typeof inForce) =>
      new Set(works.flatMap((one) => checkWork(one, zones, [], {}, epsg)).map(({ result }) => result))
    expect([...results(inForce)]).toEqual(expect.arrayContaining(['fail', 'needs_expert']))
    expect([...results(plans)]).toContain('needs_expert')
    expect(checkProposal([work], plans, [], epsg).procedures).toEqual([])
  })

  test('never makes the spot free, and never protects it', () => {
    const here = rulesHere(at(100, 70), plans, [], epsg, true)
    expect(here.sentences.zh).toContain('依据不明')
    expect(here.sentences.zh).toContain('先问规划师')
    expect(here.sentences.zh).not.toContain('不在任何保护区划里')
    expect(here.zones.length).toBeGreaterThan(0)
    expect(here.zones.every((zone) => !zone.isLawKnown)).toBe(true)
    expect([here.limits, here.others]).toEqual([[], []])
  })

  test('lets the law beside it decide as if it were alone', () => {
    const [first, ...others] = inForce
    const mixed = [{ ...first!, status: 'law_unknown' as const }, ...others]
    const byLaw = (zones: typeof inForce) =>
      checkWork(work, zones, objects, {}, epsg).filter(({ zoneId }) => zoneId !== first!.zoneId)
    expect(byLaw(mixed)).toEqual(byLaw(others))
  })
})

describe('a heritage object whose act or article nobody stated', () => {
  const plan = objects.map((object) => ({
    ...object,
    legalBasis: { act: words('条例'), article: notStated },
  }))
  const tower = house(rect(95, 65, 105, 75), 60)

  test('is told as a plan, on the map and where somebody asks', () => {
    expect(isObjectLawKnown(objects[0]!)).toBe(true)
    expect(plan.some(isObjectLawKnown)).toBe(false)
    expect(factsOfObject(plan[0]!).zh).toMatch(/（规划，依据不明）$/)
    const tree = plan.find(({ kind }) => kind === 'old_tree')!
    const here = rulesHere(tree.geometry, [], [tree], epsg, true)
    expect(here.objects[0]?.name.zh).toMatch(/（规划，依据不明）$/)
    expect(here.sentences.zh).toContain(`${tree.name.zh}的规划也画到这里`)
    expect(here.sentences.zh).not.toContain('紧挨')
    expect(protectionsTouched([{ geometry: tree.geometry }], [], [tree], epsg)[0]?.zh).toContain('依据不明')
  })

  test('passes and fails no work', () => {
    const razed = { ...tower, demolishesObjectIds: plan.map(({ id }) => id) }
    const results = (things: typeof objects) =>
      new Set(checkWork(razed, [], things, {}, epsg).map(({ result }) => result))
    expect([...results(objects)]).toContain('fail')
    expect([...results(plan)].filter((result) => result === 'fail' || result === 'pass')).toEqual([])
  })
})
