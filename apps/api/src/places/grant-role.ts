import { mayGrantRole } from '@hetu/domain/places/may-grant-role'
import { GrantRole, GrantedRole } from '@hetu/domain/places/grant'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { json } from '@hetu/db/sql'
import { z } from 'zod'
import { type PlaceAct, defineVerb } from '../server/verb.ts'

/**
 * An administrator gives somebody else a role here, a grid worker with the cells they work in; nobody gives one to
 * themselves.
 */
export const grantRole = defineVerb({
  name: 'grant-role',
  summary: 'Give a person a role in the place.',
  input: GrantRole,
  isCreating: false,
  answer: z.object({ personId: z.uuid(), role: GrantedRole }),
  async run(act, input) {
    refuseIf(mayGrantRole(input, act.actor))
    const person = await act.tx
      .selectFrom('person')
      .select('id')
      .where('id', '=', input.personId)
      .executeTakeFirst()
    if (!person) throw new Refused({ code: 'not_found', path: ['personId'] })
    const granted = {
      discipline: input.discipline ?? null,
      further_disciplines: input.discipline ? input.furtherDisciplines : [],
      office: input.office ? json(input.office) : null,
      granted_by: act.personId,
      granted_at: act.now,
      expires_at: input.expiresAt ? new Date(input.expiresAt) : null,
    }
    await act.tx
      .insertInto('place_role')
      .values({ place_id: act.place.id, person_id: input.personId, role: input.role, ...granted })
      .onConflict((conflict) => conflict.columns(['place_id', 'person_id', 'role']).doUpdateSet(granted))
      .execute()
    await giveCells(act, input.personId, input.gridCells ?? [])
    await act.record({
      subjectKind: 'person',
      subjectId: input.personId,
      isPublic: false,
      after: { role: input.role, ...(input.gridCells ? { gridCells: input.gridCells } : {}) },
    })
    return { personId: input.personId, role: input.role }
  },
})

/** The cells of a grid worker, in place of those they had. */
async function giveCells(act: PlaceAct, personId: string, cells: readonly string[]): Promise<void> {
  if (cells.length === 0) return
  const known = await act.tx
    .selectFrom('grid_cell')
    .select('id')
    .where('place_id', '=', act.place.id)
    .where('id', 'in', cells)
    .execute()
  const unknown = cells.findIndex((cell) => !known.some(({ id }) => id === cell))
  if (unknown >= 0) throw new Refused({ code: 'area_unknown', path: ['gridCells', unknown] })
  const of = { place_id: act.place.id, person_id: personId, role: 'grid_worker' }
  await act.tx
    .deleteFrom('place_role_cell')
    .where('place_id', '=', of.place_id)
    .where('person_id', '=', personId)
    .execute()
  await act.tx
    .insertInto('place_role_cell')
    .values(known.map(({ id }) => ({ ...of, grid_cell_id: id })))
    .execute()
}
