import { afterAll, describe, expect, test } from 'vitest'
import { sha256 } from '../server/hash.ts'
import { newPerson, newPlace, performAs, readAs } from '../testing/services.ts'
import { castBallotOnBehalf } from './cast-ballot-on-behalf.ts'
import { code, pollScene } from './testing/poll-scene.ts'
import { listVoters } from './list-voters.ts'
import { pollFor } from './read-poll.ts'

const { services, place, planner, worker, workerIn, tenant, neighbour, open, cast, ballots } =
  await pollScene()
afterAll(() => services.close())

/** How slips were numbered once: from ids that anybody can read. */
function ballotNumberOfBefore(pollId: string, personId: string): string {
  const readable = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  const hash = sha256(`ballot:${pollId}:${personId}`)
  const letters = Array.from(
    { length: 8 },
    (_, at) => readable[Number.parseInt(hash.slice(at * 4, at * 4 + 4), 16) % readable.length],
  ).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

describe('castBallotOnBehalf', () => {
  test('is refused for whoever has an account, whose vote nobody else can take', async () => {
    const { id } = await open()
    // Staff noted the second one, who has begun to sign in since.
    const [holder, noted] = [await tenant(), await neighbour()]
    await services.database.kysely
      .insertInto('person_contact')
      .values(
        [holder, noted].map(({ personId }) => ({
          kind: 'email',
          value: `${personId}@example.org`,
          person_id: personId,
          verified_at: new Date(),
        })),
      )
      .execute()
    for (const personId of [holder.personId, noted.personId, (await tenant()).personId]) {
      await expect(
        performAs(services, place, worker, castBallotOnBehalf, {
          pollId: id,
          choice: ['mixed'],
          personId,
          wasReadBack: true,
        }),
      ).rejects.toEqual(code('not_found'))
    }
    expect(await ballots(id)).toEqual([])
    expect(await cast(holder, id)).toMatchObject({ choice: ['stone'], replacedDoor: false })
  })
  test('gives way to the vote that its person casts online, and never takes the place of one', async () => {
    const [{ id }, atDoor] = [await open(), await neighbour()]
    const enter = (optionId: string, changes?: string) =>
      performAs(services, place, worker, castBallotOnBehalf, {
        pollId: id,
        choice: [optionId],
        personId: atDoor.personId,
        wasReadBack: true,
        ...(changes === undefined ? {} : { changes }),
      })
    const slip = await enter('mixed')
    await expect(enter('stone')).rejects.toEqual(code('ballot_already_cast'))
    expect(await cast(atDoor, id, 'mixed')).toMatchObject({ channel: 'online', replacedDoor: true })
    expect(await ballots(id)).toMatchObject([{ option_id: 'mixed', entered_by: null, channel: 'online' }])
    await expect(enter('stone')).rejects.toEqual(code('ballot_already_cast'))
    await expect(enter('stone', slip.reference)).rejects.toEqual(code('ballot_already_cast'))
    const read = await pollFor(services.database.kysely, place, atDoor, id)
    expect(read.myBallot).toMatchObject({ choice: ['mixed'], replacedDoor: true })
    expect(read.turnout).toMatchObject({ voted: 1 })
  })
  test('changes what was entered at the door for whoever shows the slip, until the close, and nothing else', async () => {
    const [{ id }, atDoor, other] = [await open(), await neighbour(), await neighbour()]
    const second = await workerIn('west')
    const enter = (personId: string, optionId: string, changes?: string, by = worker) =>
      performAs(services, place, by, castBallotOnBehalf, {
        pollId: id,
        choice: [optionId],
        personId,
        wasReadBack: true,
        ...(changes === undefined ? {} : { changes }),
      })
    const slip = await enter(atDoor.personId, 'mixed')
    const others = await enter(other.personId, 'mixed')
    await expect(enter(atDoor.personId, 'stone', others.reference)).rejects.toEqual(
      code('ballot_slip_unknown'),
    )
    await expect(enter(atDoor.personId, 'stone', undefined, second)).rejects.toEqual(
      code('ballot_already_cast'),
    )
    const changed = await enter(atDoor.personId, 'stone', slip.reference.toLowerCase(), second)
    expect(changed.reference).not.toBe(slip.reference)
    // The number before is void with the ballot it stood for.
    await expect(enter(atDoor.personId, 'mixed', slip.reference)).rejects.toEqual(code('ballot_slip_unknown'))
    expect((await ballots(id)).find((row) => row.person_id === atDoor.personId)).toMatchObject({
      option_id: 'stone',
      entered_by: second.personId,
      revision: 2,
    })
    await services.database.kysely
      .updateTable('poll')
      .set({ closes_at: new Date() })
      .where('place_id', '=', place.id)
      .where('id', '=', id)
      .execute()
    await expect(enter(atDoor.personId, 'mixed', changed.reference)).rejects.toEqual(code('poll_closed'))
  })
  test('draws the number of each slip, keeps its hash alone and tells it once', async () => {
    const [{ id }, atDoor, online] = [await open(), await neighbour(), await tenant()]
    const enter = (more: object) =>
      performAs(services, place, worker, castBallotOnBehalf, {
        pollId: id,
        choice: ['mixed'],
        personId: atDoor.personId,
        wasReadBack: true,
        ...more,
      })
    const slip = await enter({})
    const casts = [await cast(online, id, 'stone'), await cast(online, id, 'stone')]
    const told = [slip, ...casts].map(({ reference }) => reference)
    expect(new Set(told).size).toBe(3)
    for (const reference of told) expect(reference).toMatch(/^[2-9A-HJKMNP-Z]{3}(-[2-9A-HJKMNP-Z]{3}){3}$/)
    const rows = await ballots(id)
    for (const row of rows) expect(row.reference_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(told.filter((reference) => JSON.stringify(rows).includes(String(reference)))).toEqual([])
    const read = await pollFor(services.database.kysely, place, online, id)
    expect(read.myBallot).toMatchObject({ choice: ['stone'], reference: null })
    // What followed from public ids before opens nothing now, nor does an entry of then, which has no hash.
    const old = ballotNumberOfBefore(id, atDoor.personId)
    await expect(enter({ changes: old })).rejects.toEqual(code('ballot_slip_unknown'))
    await services.database.kysely
      .updateTable('ballot')
      .set({ reference_hash: null })
      .where('person_id', '=', atDoor.personId)
      .execute()
    for (const changes of [old, slip.reference, 'null', '--'])
      await expect(enter({ changes })).rejects.toEqual(code('ballot_slip_unknown'))
  })
  test('lets a worker try few numbers', async () => {
    const [{ id }, atDoor] = [await open(), await neighbour()]
    const guessing = await workerIn('west')
    const guess = (changes?: string) =>
      performAs(services, place, guessing, castBallotOnBehalf, {
        pollId: id,
        choice: ['mixed'],
        personId: atDoor.personId,
        wasReadBack: true,
        ...(changes ? { changes } : {}),
      })
    await guess()
    for (let tried = 0; tried < 20; tried += 1)
      await expect(guess(`AAAA-${1000 + tried}`)).rejects.toEqual(code('ballot_slip_unknown'))
    await expect(guess('AAAA-2222')).rejects.toEqual(code('too_many_requests'))
  })
  test('takes nobody’s consent for another', async () => {
    const { id } = await open()
    const enter = (consent: string, personId: string) =>
      performAs(services, place, worker, castBallotOnBehalf, {
        pollId: id,
        choice: ['mixed'],
        personId,
        wasReadBack: true,
        consent,
      })
    await expect(enter('guardian', (await neighbour()).personId)).rejects.toEqual(code('bad_input'))
    for (const consent of ['spoken', 'written']) await enter(consent, (await neighbour()).personId)
    expect(await ballots(id)).toHaveLength(2)
  })
  test('needs the words read back and a person of the area', async () => {
    const { id } = await open()
    const enter = (more: object) =>
      performAs(services, place, worker, castBallotOnBehalf, {
        pollId: id,
        choice: ['mixed'],
        wasReadBack: true,
        ...more,
      })
    await expect(enter({ personId: (await neighbour()).personId, wasReadBack: false })).rejects.toEqual(
      code('bad_input'),
    )
    const stranger = await newPerson(services, place, { origin: 'staff' })
    await expect(enter({ personId: stranger.personId })).rejects.toEqual(code('not_in_electorate'))
  })
  test('notes somebody new once, in the worker’s own cells, with the relation the poll asks for', async () => {
    const { id } = await open()
    const area = { kind: 'lane', id: 'west-lane' }
    const newVoter = { chosenName: '金丝雀奶奶', relation: 'tenant', area, evidence: 'lease' }
    const enter = (more: object) =>
      performAs(services, place, worker, castBallotOnBehalf, {
        pollId: id,
        choice: ['mixed'],
        wasReadBack: true,
        ...more,
      })
    const slip = await enter({ newVoter })
    expect(slip).toMatchObject({ standing: 'waiting' })
    expect(await ballots(id)).toMatchObject([
      { relation: 'tenant', channel: 'grid_worker', entered_by: worker.personId, is_newly_noted: true },
    ])
    const [found] = await readAs(services, place, worker, listVoters, { pollId: id, name: '金丝雀' })
    expect(found).toMatchObject({ relation: 'tenant', hasVoted: true, isChecked: false })
    await expect(enter({ personId: found?.personId })).rejects.toEqual(code('ballot_already_cast'))
    for (const [more, why] of [
      [{ relation: 'visitor' }, 'not_in_electorate'],
      [{ evidence: undefined }, 'bad_input'],
      // A name that nobody can see is none.
      [{ chosenName: '\u200B\u202E' }, 'bad_input'],
      [{ area: { kind: 'place', id: null } }, 'area_of_others'],
      [{ area: { kind: 'lane', id: 'east-lane' } }, 'area_of_others'],
      [{ area: { kind: 'lane', id: 'no-such-lane' } }, 'area_unknown'],
      [{ chosenName: ' 金丝雀　奶奶' }, 'voter_known'],
    ] as const)
      await expect(enter({ newVoter: { ...newVoter, ...more } })).rejects.toEqual(code(why))
    await expect(enter({})).rejects.toEqual(code('bad_input'))
    await expect(enter({ newVoter, personId: found?.personId })).rejects.toEqual(code('bad_input'))
    expect(await ballots(id)).toHaveLength(1)
    // Somebody else of the name, elsewhere.
    await enter({ newVoter: { ...newVoter, area: { kind: 'courtyard', id: 'west-yard' } } })
  })
  test('is refused for the worker’s own ballot', async () => {
    const { id } = await open()
    const party = await newPerson(services, place, { roles: ['grid_worker'], relations: ['tenant'] })
    await expect(
      performAs(services, place, party, castBallotOnBehalf, {
        pollId: id,
        choice: ['mixed'],
        personId: party.personId,
        wasReadBack: true,
      }),
    ).rejects.toEqual(code('not_for_oneself'))
  })
})

describe('listVoters', () => {
  test('names only people without an account, to grid workers alone, in their own place', async () => {
    const { id } = await open()
    const own = await newPerson(services, place, { relations: ['tenant'], name: '有账号的人' })
    expect(await readAs(services, place, worker, listVoters, { pollId: id, name: '账号' })).toEqual([])
    for (const actor of [own, planner]) {
      await expect(readAs(services, place, actor, listVoters, { pollId: id, name: '账号' })).rejects.toEqual(
        code('not_allowed'),
      )
    }
    const elsewhere = await newPlace(services)
    const stranger = await newPerson(services, elsewhere, { roles: ['grid_worker'] })
    await expect(
      readAs(services, elsewhere, stranger, listVoters, { pollId: id, name: '账号' }),
    ).rejects.toEqual(code('not_found'))
  })
})
