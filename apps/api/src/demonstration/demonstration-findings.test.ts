import type { Finding } from '@hetu/domain/zones/finding'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationServices } from './testing/demonstration-services.ts'

let services: Awaited<ReturnType<typeof demonstrationServices>>
let db: typeof services.database.kysely

beforeAll(async () => {
  services = await demonstrationServices()
  db = services.database.kysely
})
afterAll(() => services.close())

describe('the findings kept with the proposals of the demonstration', () => {
  const of = (findings: readonly Finding[], workId: string, ruleId: string) =>
    findings.filter((finding) => finding.workId === workId && finding.ruleId === ruleId)
  const figures = (given: Partial<Finding>): unknown => expect.objectContaining(given)
  const near = (value: number) => expect.closeTo(value, 2) as number
  const findingsOf = async (reference: string, version: number): Promise<Finding[]> => {
    const row = await db
      .selectFrom('proposal_version')
      .innerJoin('proposal', 'proposal.id', 'proposal_version.proposal_id')
      .select('findings')
      .where('reference', '=', reference)
      .where('version', '=', version)
      .executeTakeFirstOrThrow()
    return row.findings as Finding[]
  }

  test('P1: the ridge and the trench of version 1 are put right in version 2, the sheds need approval', async () => {
    const [first, second] = [await findingsOf('P1', 1), await findingsOf('P1', 2)]
    expect(of(first, 'P1-roof', 'Z1-keep-height')).toContainEqual(
      figures({ result: 'fail', measured: 6.1, limit: 5.9 }),
    )
    expect(of(first, 'P1-drain', 'T1/tree_protection')).toContainEqual(
      figures({ result: 'needs_expert', measured: near(9.49), limit: 12 }),
    )
    expect(of(first, 'P1-windows', 'Z1-materials')).toContainEqual(figures({ result: 'fail' }))
    expect(of(second, 'P1-roof', 'Z1-keep-height')).toContainEqual(figures({ result: 'pass', measured: 5.9 }))
    expect(of(second, 'P1-drain', 'T1/tree_protection')).toContainEqual(figures({ result: 'pass' }))
    expect(of(second, 'P1-sheds', 'Z1-demolition')).toContainEqual(
      figures({ result: 'needs_expert', attribute: 'demolition.approval' }),
    )
  })

  test('P2: an infrastructure exception, heritage consent, buried remains, the plane tree, the lane kept', async () => {
    const findings = await findingsOf('P2', 1)
    expect(of(findings, 'P2-drain', 'Z1-ban')).toContainEqual(figures({ result: 'needs_expert' }))
    expect(of(findings, 'P2-drain', 'Z4-consent')).toContainEqual(figures({ result: 'needs_expert' }))
    expect(of(findings, 'P2-drain', 'A1/buried_remains')).toContainEqual(
      figures({ result: 'needs_expert', measured: 1.2, limit: 0.5 }),
    )
    expect(of(findings, 'P2-drain', 'T2/tree_protection')).toContainEqual(
      figures({ result: 'needs_expert', limit: 6 }),
    )
    expect(of(findings, 'P2-paving', 'Z1-lane-width')).toContainEqual(
      figures({ result: 'pass', measured: 3.2 }),
    )
  })

  test('P3: twelve metres from the water, nothing built', async () => {
    const findings = await findingsOf('P3', 1)
    expect(of(findings, 'P3-park', 'B1/setback')).toContainEqual(
      figures({ result: 'pass', measured: near(12), limit: 10 }),
    )
    expect(of(findings, 'P3-park', 'Z2-coverage')).toContainEqual(
      figures({ result: 'pass', measured: 0, limit: 0.6 }),
    )
  })

  test('P4: the sign is right in version 2; aluminium and colour still fail, the awning is for experts', async () => {
    const [first, second] = [await findingsOf('P4', 1), await findingsOf('P4', 2)]
    expect(of(first, 'P4-sign', 'Z1-sign')).toContainEqual(
      figures({ result: 'fail', measured: 1.2, limit: 0.8 }),
    )
    expect(of(second, 'P4-sign', 'Z1-sign')).toContainEqual(figures({ result: 'pass', measured: 0.8 }))
    expect(of(second, 'P4-windows', 'Z1-materials')).toContainEqual(figures({ result: 'fail' }))
    expect(of(second, 'P4-facade', 'Z1-colours')).toContainEqual(
      figures({ result: 'fail', measured: near(18) }),
    )
    const awning = second.find(({ ruleId, workId }) => ruleId === 'Z1-awning' && workId === 'P4-awning')
    expect(awning?.result).toBe('needs_expert')
    expect(awning?.requires).toMatchObject([{ discipline: 'fire' }, { discipline: 'traffic' }])
  })

  test('P5: the lift head breaks the view by 1.57 m, version 2 does not; the flue is for experts', async () => {
    const [first, second] = [await findingsOf('P5', 1), await findingsOf('P5', 2)]
    expect(of(first, 'P5-lift', 'Z6-view')).toContainEqual(
      figures({ result: 'fail', limit: near(5.63), margin: near(-1.57) }),
    )
    expect(
      second.filter((finding) => finding.ruleId === 'Z6-view' && finding.result !== 'not_applicable'),
    ).toEqual([])
    expect(of(second, 'P5-flue', 'Z5-keep-height')).toContainEqual(
      figures({ result: 'needs_expert', measured: 6.4, limit: 5.3, zoneVersion: 2 }),
    )
    expect(of(second, 'P5-use', 'Z5-approval')).toContainEqual(figures({ result: 'needs_expert' }))
  })
})
