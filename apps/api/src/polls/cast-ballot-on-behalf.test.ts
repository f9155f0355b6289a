import { afterAll, describe, expect, test } from 'vitest'
import { newPerson, newPlace, performAs } from '../server/test-services.ts'
import { ballotReference } from './ballot-reference.ts'
import { castBallotOnBehalf } from './cast-ballot-on-behalf.ts'
import { code, pollScene } from './poll-scene.ts'
import { listVoters } from './list-voters.ts'

const { services, place, planner, worker, tenant, open, cast, ballots } = await pollScene()
afterAll(() => services.close())

describe('castBallotOnBehalf', () => {
  test('is refused where a ballot stands, and stands against a second one itself', async () => {
    const [{ id }, online, atDoor] = [await open(), await tenant(), await tenant()]
    const enter = (personId: string, optionId = 'mixed') =>
      performAs(services, place, worker, castBallotOnBehalf, {
        pollId: id,
        optionId,
        personId,
        wasReadBack: true,
      })
    await cast(online, id)
    await expect(enter(online.personId)).rejects.toEqual(code('ballot_already_cast'))
    await enter(atDoor.personId)
    await expect(enter(atDoor.personId, 'stone')).rejects.toEqual(code('ballot_already_cast'))
    await expect(cast(atDoor, id)).rejects.toEqual(code('ballot_cast_in_person'))
    expect((await ballots(id)).find((row) => row.person_id === atDoor.personId)).toMatchObject({
      option_id: 'mixed',
      entered_by: worker.personId,
      revision: 1,
    })
  })
  test('changes what was entered at the door for whoever shows the slip, until the close, and nothing else', async () => {
    const [{ id }, online, atDoor, other] = [await open(), await tenant(), await tenant(), await tenant()]
    const enter = (personId: string, optionId: string, changes?: string) =>
      performAs(services, place, worker, castBallotOnBehalf, {
        pollId: id,
        optionId,
        personId,
        wasReadBack: true,
        ...(changes === undefined ? {} : { changes }),
      })
    const slip = await enter(atDoor.personId, 'mixed')
    const others = await enter(other.personId, 'mixed')
    await expect(enter(atDoor.personId, 'stone', others.reference)).rejects.toEqual(
      code('ballot_slip_unknown'),
    )
    const changed = await enter(atDoor.personId, 'stone', slip.reference.toLowerCase())
    expect(changed.reference).toBe(slip.reference)
    expect((await ballots(id)).find((row) => row.person_id === atDoor.personId)).toMatchObject({
      option_id: 'stone',
      revision: 2,
    })
    await cast(online, id)
    await expect(enter(online.personId, 'stone', ballotReference(id, online.personId))).rejects.toEqual(
      code('ballot_already_cast'),
    )
    expect(await ballots(id)).toHaveLength(3)
    await services.database.kysely
      .updateTable('poll')
      .set({ closes_at: new Date() })
      .where('place_id', '=', place.id)
      .where('id', '=', id)
      .execute()
    await expect(enter(atDoor.personId, 'mixed', slip.reference)).rejects.toEqual(code('poll_closed'))
  })
  test('needs the words read back and a person of the area', async () => {
    const { id } = await open()
    const enter = (more: object) =>
      performAs(services, place, worker, castBallotOnBehalf, {
        pollId: id,
        optionId: 'mixed',
        wasReadBack: true,
        ...more,
      })
    await expect(enter({ personId: (await tenant()).personId, wasReadBack: false })).rejects.toEqual(
      code('bad_input'),
    )
    await expect(enter({ personId: worker.personId })).rejects.toEqual(code('not_in_electorate'))
  })
  test('notes somebody new whose papers were seen, once, with the relation the poll asks for', async () => {
    const { id } = await open()
    const area = { kind: 'place', id: null }
    const newVoter = { chosenName: '金丝雀奶奶', relation: 'tenant', area, wasDocumentSeen: true }
    const enter = (more: object) =>
      performAs(services, place, worker, castBallotOnBehalf, {
        pollId: id,
        optionId: 'mixed',
        wasReadBack: true,
        ...more,
      })
    const slip = await enter({ newVoter })
    expect(slip.reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(await ballots(id)).toMatchObject([
      { relation: 'tenant', channel: 'grid_worker', entered_by: worker.personId },
    ])
    const db = services.database.kysely
    const [found] = await listVoters(db, place, worker, id, '金丝雀')
    expect(found).toMatchObject({ relation: 'tenant', hasVoted: true })
    await expect(enter({ personId: found?.personId })).rejects.toEqual(code('ballot_already_cast'))
    await expect(enter({ newVoter: { ...newVoter, relation: 'visitor' } })).rejects.toEqual(
      code('not_in_electorate'),
    )
    await expect(enter({ newVoter: { ...newVoter, wasDocumentSeen: false } })).rejects.toEqual(
      code('bad_input'),
    )
    // A name that nobody can see is none.
    await expect(enter({ newVoter: { ...newVoter, chosenName: '\u200B\u202E' } })).rejects.toEqual(
      code('bad_input'),
    )
    await expect(enter({})).rejects.toEqual(code('bad_input'))
    await expect(enter({ newVoter, personId: found?.personId })).rejects.toEqual(code('bad_input'))
    expect(await ballots(id)).toHaveLength(1)
  })
  test('is refused for the worker’s own ballot', async () => {
    const { id } = await open()
    const neighbour = await newPerson(services, place, { roles: ['grid_worker'], relations: ['tenant'] })
    await expect(
      performAs(services, place, neighbour, castBallotOnBehalf, {
        pollId: id,
        optionId: 'mixed',
        personId: neighbour.personId,
        wasReadBack: true,
      }),
    ).rejects.toEqual(code('not_for_oneself'))
  })
})

describe('listVoters', () => {
  test('names only people without an account, to grid workers alone, in their own place', async () => {
    const { id } = await open()
    const own = await newPerson(services, place, { relations: ['tenant'], name: '有账号的人' })
    const db = services.database.kysely
    expect(await listVoters(db, place, worker, id, '账号')).toEqual([])
    for (const actor of [own, planner]) {
      await expect(listVoters(db, place, actor, id, '账号')).rejects.toEqual(code('not_allowed'))
    }
    const elsewhere = await newPlace(services)
    const stranger = await newPerson(services, elsewhere, { roles: ['grid_worker'] })
    await expect(listVoters(db, elsewhere, stranger, id, '账号')).rejects.toEqual(code('not_found'))
  })
})
