import { sql } from '@hetu/db/sql'
import { proposalPolicy } from '@hetu/domain/proposals/proposal-policy'
import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { everyVerb } from '../testing/every-verb.ts'
import { newPerson, performAs } from '../testing/services.ts'
import { advanceStage } from './advance-stage.ts'
import { caseOfficers } from './casework.ts'
import { extendNotice } from './extend-notice.ts'
import { both, on, proposalScene } from './testing/proposal-scene.ts'

const { services, place, planner, noticed } = await proposalScene()
afterAll(() => services.close())
const db = services.database.kysely

describe('casework', () => {
  test('is every verb of proposals that a planner may perform', async () => {
    const verbs = await everyVerb()
    const names = Object.entries(proposalPolicy).flatMap(([name, roles]) =>
      roles.some((role) => role === 'planner') ? [name] : [],
    )
    for (const name of names) {
      const file = new URL(`../${verbs.get(name)?.file}`, import.meta.url)
      expect([name, (await readFile(file, 'utf8')).includes('= defineCasework({')]).toEqual([name, true])
    }
  })

  test('makes officers of planners, of nobody else, and of those who worked before there was a table', async () => {
    const { reference, id } = await noticed('2026-04-20')
    const colleague = await newPerson(services, place, { roles: ['planner'] })
    const extended = { reference, lastDay: '2026-05-20', reason: both('再等几天', 'A few more days') }
    await performAs(services, place, colleague, extendNotice, extended, on('2026-05-04'))
    const authority = await newPerson(services, place, { roles: ['authority'] })
    const suspended = { reference, to: 'suspended', note: both('等补充材料', 'Papers are missing') }
    await performAs(services, place, authority, advanceStage, suspended, on('2026-05-05'))
    const officers = (await caseOfficers(db, place.id, id)).toSorted()
    expect(officers).toEqual([planner.personId, colleague.personId].toSorted())
    await db.deleteFrom('proposal_officer').where('proposal_id', '=', id).execute()
    const migration = await readFile(
      new URL('../../../../sql/migrations/20261128T2231Z-proposals-create-officers.sql', import.meta.url),
      'utf8',
    )
    const filling = migration
      .slice(migration.indexOf('insert into'))
      .replace(/;\s*$/, ' on conflict do nothing')
    await sql.raw(filling).execute(db)
    expect((await caseOfficers(db, place.id, id)).toSorted()).toEqual(officers)
  })
})
