import { sql } from '@hetu/db/sql'
import { visitor } from '@hetu/domain/people/actor'
import type { RecountFile } from '@hetu/domain/polls/recount'
import { generateKeyPairSync, sign } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signHeads } from '../ledger/sign-heads.ts'
import { hex, leafHashOf, rootOf } from '../ledger/tree.ts'
import { sha256 } from '../server/hash.ts'
import { newPerson, readAs } from '../testing/services.ts'
import { newId } from '../server/new-id.ts'
import { closePolls } from './close-polls.ts'
import { readRecount } from './read-recount.ts'
import { code, pollScene } from './testing/poll-scene.ts'
import { verifyReceipt } from './verify-receipt.ts'

let scene: Awaited<ReturnType<typeof pollScene>>
let pollId: string
let receipts: string[]
let file: RecountFile
const script = join(import.meta.dirname, '../../../../tools/recount.mjs')

/** What the outsider's script says of a file, and whether it found it whole. */
function recount(of: unknown, ...more: string[]) {
  const run = spawnSync(process.execPath, [script, ...more], { input: JSON.stringify(of) })
  return { isWhole: run.status === 0, said: run.stdout.toString() + run.stderr.toString() }
}
const copyOf = () => structuredClone(file)
const closing = async (id: string) => {
  const { kysely } = scene.services.database
  await kysely
    .updateTable('poll')
    .set({ opens_at: new Date(Date.now() - 7200_000), closes_at: new Date(Date.now() - 1) })
    .where('id', '=', id)
    .execute()
  await closePolls.run(scene.services)
  await signHeads.run(scene.services)
}

beforeAll(async () => {
  scene = await pollScene()
  ;({ id: pollId } = await scene.open())
  await signHeads.run(scene.services)
  const voters = await Promise.all(Array.from({ length: 9 }, () => scene.tenant()))
  const cast = (index: number, option: string) => scene.cast(voters[index]!, pollId, option)
  const first = await Promise.all(voters.map((_, index) => cast(index, index < 5 ? 'stone' : 'mixed')))
  const changed = await cast(0, 'asphalt')
  // Nobody has looked a second time at how this one stands to the place.
  const unchecked = await newPerson(scene.services, scene.place, { relations: ['tenant'] })
  await scene.services.database.kysely
    .updateTable('place_relation')
    .set({ checked_at: null })
    .where('person_id', '=', unchecked.personId)
    .execute()
  const waiting = await scene.cast(unchecked, pollId, 'asphalt')
  receipts = [...first, changed, waiting].map(({ reference }) => reference as string)
  await closing(pollId)
  file = await readAs(scene.services, scene.place, visitor, readRecount, { pollId })
}, 120_000)
afterAll(() => scene.services.close())

describe('an outsider', () => {
  test('counts again what we counted, from the published file alone', () => {
    const { isWhole, said } = recount(file, '--key', scene.services.signingKey.id)
    expect(said).toContain('10 ballots, 1 left out, of 105 who may vote.')
    expect(said).toContain('stone: 4\nmixed: 4\nasphalt: 1')
    expect([isWhole, said.includes('Everything agrees.')]).toEqual([true, true])
  })

  test('finds their own ballot by the number on their receipt', () => {
    expect(recount(file, '--receipt', receipts[9]!).said).toContain('Your ballot in the box: asphalt.')
    const replaced = recount(file, '--receipt', receipts[0]!).said
    expect(replaced).toMatch(/Your receipt is leaf \d+ of 14\./)
    expect(replaced).not.toContain('in the box')
    expect(recount(file, '--receipt', 'AAA-AAA-AAA-AAA').said).toContain('not in the ledger')
  })

  test('reads who and when nowhere in it', async () => {
    const text = JSON.stringify({ ...file, heads: [] })
    const ballots = await scene.ballots(pollId)
    for (const { person_id: personId, relation_id: relationId, nonce } of ballots)
      for (const secret of [personId, relationId, nonce]) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/tenant|online/)
    // A leaf holds its choice as a hash only, and a ballot in the box no place in the ledger.
    const cast = file.leaves.filter(({ content }) => content.includes('"cast"'))
    for (const { content } of cast) expect(content).not.toMatch(/stone|mixed|asphalt/)
    for (const { ballot } of file.box ?? [])
      expect(file.leaves.some(({ content }) => content.includes(ballot))).toBe(false)
  })
})

const rehashed = (copy: RecountFile) => {
  for (const leaf of copy.leaves) leaf.hash = hex(leafHashOf(leaf.content))
  return copy
}
const signedAnew = (copy: RecountFile) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const der = publicKey.export({ type: 'spki', format: 'der' })
  const id = sha256(der).slice(0, 16)
  copy.keys = [{ id, publicKey: der.toString('base64') }]
  copy.heads = copy.heads.map(({ content }) => {
    const head = JSON.parse(content)
    const root = rootOf(copy.leaves.slice(0, head.size).map((leaf) => leaf.content))
    const again = JSON.stringify({ ...head, root })
    return {
      content: again,
      signature: sign(null, Buffer.from(again), privateKey).toString('base64'),
      keyId: id,
    }
  })
  return copy
}

describe('a copy that was tampered with is caught', () => {
  const key = () => ['--key', scene.services.signingKey.id]
  const forged: Record<string, [(copy: RecountFile) => unknown, string]> = {
    'a leaf flipped': [
      (copy) => (copy.leaves[3]!.content = copy.leaves[3]!.content.replace(/"receipt":"./, '"receipt":"z')),
      'leaf 4: its content is not what its hash says',
    ],
    'a leaf flipped and hashed anew': [
      (copy) => {
        copy.leaves[3]!.content = copy.leaves[3]!.content.replace(/"commitment":"..../, '"commitment":"0000')
        rehashed(copy)
      },
      'head 2: leaves 2 to 14 are not, or not in the order, that was signed',
    ],
    'a leaf dropped': [
      (copy) => copy.leaves.splice(5, 1),
      'head 2: it covers 14 leaves, and there are only 13',
    ],
    'leaves in another order': [
      (copy) => copy.leaves.splice(2, 2, copy.leaves[3]!, copy.leaves[2]!),
      'head 2: leaves 2 to 14 are not, or not in the order',
    ],
    'the end cut off': [
      (copy) => {
        copy.leaves.length = 6
        copy.box = null
      },
      'head 2: it covers 14 leaves, and there are only 6',
    ],
    'the end and its head cut off': [
      (copy) => {
        copy.leaves.length = 6
        copy.heads.length = 1
        copy.box = null
      },
      'leaf 2: no head covers it and what follows',
    ],
    'signed with another key': [(copy) => signedAnew(copy), 'head 1: it is signed by'],
    'a head of other words': [
      (copy) =>
        (copy.heads[1]!.content = copy.heads[1]!.content.replace('"isClosed":true', '"isClosed":false')),
      'head 2: its signature is not of what it says',
    ],
    'a ballot of another choice': [
      (copy) => (copy.box![0]!.choice = copy.box![0]!.choice[0] === 'asphalt' ? ['stone'] : ['asphalt']),
      'box: the ballots are not those that were counted',
    ],
    'a ballot stuffed': [
      (copy) => copy.box!.push({ ballot: 'f'.repeat(32), choice: ['asphalt'] }),
      'box: there are 10 ballots, not 9',
    ],
    'a ballot twice': [
      (copy) => copy.box!.splice(1, 1, copy.box![0]!),
      'ballot 2: it is not in order, or there twice',
    ],
    'another result': [(copy) => (copy.result![0]!.count += 1), 'option stone: counted 4, said 5'],
  }
  test.each(Object.entries(forged))('%s', (_, [forge, fault]) => {
    const copy = copyOf()
    forge(copy)
    const { isWhole, said } = recount(copy, ...key())
    expect(isWhole).toBe(false)
    expect(said).toContain(fault)
  })

  test('whoever holds a head on paper needs no key', () => {
    const head = JSON.parse(file.heads.at(-1)!.content)
    expect(recount(file, '--head', head.root).isWhole).toBe(true)
    const copy = copyOf()
    copy.leaves[3]!.content = copy.leaves[3]!.content.replace(/"commitment":"..../, '"commitment":"0000')
    const { isWhole, said } = recount(signedAnew(rehashed(copy)), '--head', head.root)
    expect(isWhole).toBe(false)
    expect(said).toContain('the head that you hold is not among them')
  })
})

describe('the number on a receipt', () => {
  const verify = (number: string) =>
    readAs(scene.services, scene.place, visitor, verifyReceipt, { code: number })

  test('says without an account where the ballot stands and whether it counts, and shows it', async () => {
    const states = await Promise.all(
      [receipts[0], receipts[9], receipts[10], receipts[1]].map((each) => verify(each!)),
    )
    expect(states.map(({ state }) => state)).toEqual(['replaced', 'counted', 'left_out', 'counted'])
    const [, mine] = states
    expect(mine?.leaf).toBe(file.leaves[mine!.position - 1]?.content)
    expect(JSON.stringify(mine)).not.toContain('"asphalt"')
  })

  test('is read however it was typed, and one that was never given is refused', async () => {
    const typed = ` ${receipts[1]!.toLowerCase().replaceAll('-', ' ')} `
    expect((await verify(typed)).pollId).toBe(pollId)
    await expect(verify('222-222-222-222')).rejects.toEqual(code('receipt_unknown'))
  })
})

describe('in the database', () => {
  const raw = (statement: string) => sql.raw(statement).execute(scene.services.database.kysely)

  test.each(['ledger_leaf', 'ledger_head'])(
    'what stands in %s is neither changed nor deleted',
    async (table) => {
      await expect(raw(`update ${table} set content = ''`)).rejects.toThrow('never changed')
      await expect(raw(`delete from ${table}`)).rejects.toThrow('never changed')
      await expect(raw(`truncate ${table}`)).rejects.toThrow('never changed')
    },
  )
  test('events are not emptied', async () => {
    await expect(raw('truncate event cascade')).rejects.toThrow('never changed')
  })

  test('a result that is overwritten is caught by the published file', async () => {
    await raw(`update poll set result = jsonb_set(result, '{byOption,0,count}', '71') where id = '${pollId}'`)
    const now = await readAs(scene.services, scene.place, visitor, readRecount, { pollId })
    expect(recount(now).said).toContain('option stone: counted 4, said 71')
  })

  test('a ballot that is overwritten after the close is caught by the published file', async () => {
    await raw(`update ballot set option_id = 'asphalt' where poll_id = '${pollId}' and option_id = 'stone'`)
    const now = await readAs(scene.services, scene.place, visitor, readRecount, { pollId })
    expect(recount(now).said).toContain('box: the ballots are not those that were counted')
  })

  test('a ballot that is changed, taken out or stuffed while the poll is open is told with the count', async () => {
    const { id } = await scene.open()
    const voters = await Promise.all(Array.from({ length: 5 }, () => scene.tenant()))
    const cast = await Promise.all(voters.map((voter) => scene.cast(voter, id)))
    const at = (index: number) => `poll_id = '${id}' and person_id = '${voters[index]!.personId}'`
    await raw(`update ballot set option_id = 'mixed' where ${at(0)}`)
    await raw(`delete from ballot where ${at(1)}`)
    await raw(`update ballot set reference_hash = '${'a'.repeat(64)}' where ${at(2)}`)
    await raw(`update ballot set relation = 'owner' where ${at(3)}`)
    await closing(id)
    const told = await readAs(scene.services, scene.place, visitor, readRecount, { pollId: id })
    const { isWhole, said } = recount(told)
    expect(isWhole).toBe(false)
    const receiptOf = (index: number) => sha256(cast[index]!.reference!.replaceAll('-', '')).slice(0, 12)
    expect(said).toContain(`the ballot of receipt ${receiptOf(0)} is changed`)
    expect(said).toContain(`the ballot of receipt ${receiptOf(1)} is missing`)
    expect(said).toContain(`the ballot of receipt ${receiptOf(2)} is missing`)
    expect(said).toContain('the ballot of receipt aaaaaaaaaaaa is unrecorded')
    expect(said).toContain(`the ballot of receipt ${receiptOf(3)} is changed`)
    expect(said).not.toContain(receiptOf(4))
  })

  test('a ledger that was changed with its triggers off is not signed again', async () => {
    const { id } = await scene.open()
    await signHeads.run(scene.services)
    await raw('alter table ledger_leaf disable trigger user')
    await raw(`update ledger_leaf set content = replace(content, '105', '999') where ledger_id = '${id}'`)
    await raw('alter table ledger_leaf enable trigger user')
    await scene.cast(await scene.tenant(), id)
    await closing(id)
    const told = await readAs(scene.services, scene.place, visitor, readRecount, { pollId: id })
    expect(told.heads).toHaveLength(1)
    expect(recount(told).said).toContain('head 1: leaves 1 to 1 are not')
  })

  test('a poll of elsewhere is not found', async () => {
    await expect(
      readAs(scene.services, scene.place, visitor, readRecount, { pollId: newId() }),
    ).rejects.toEqual(code('not_found'))
  })
})
