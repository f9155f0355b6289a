import { sql } from '@hetu/db/sql'
import { Staff, needsConfirmation } from '@hetu/domain/places/invitation'
import { z } from 'zod'
import { chosenNameOf } from '../people/chosen-name-of.ts'
import { defineRead } from '../server/read.ts'
import { isHeldRole } from '../server/standing.ts'

/** Who has a task in the place, and which invitations wait; for administrators alone. */
export const listStaff = defineRead({
  name: 'list-staff',
  path: '/staff',
  summary: 'Who has a task in the place, and open invitations',
  readers: ['administrator'],
  query: z.object({}),
  answer: Staff,
  async run({ db, place, personId }): Promise<Staff> {
    const people = await db
      .selectFrom('place_role')
      .innerJoin('person', 'person.id', 'place_role.person_id')
      .select(['person.id', 'chosen_name', 'chosen_name_en', 'role', 'granted_at', 'expires_at'])
      .where('place_id', '=', place.id)
      .where(isHeldRole())
      .orderBy('granted_at')
      .orderBy('person.id')
      .execute()
    const invitations = await db
      .selectFrom('invitation')
      .select(['token_hash', 'role', 'note', 'expires_at', 'confirmed_by', 'invited_by'])
      .where('place_id', '=', place.id)
      .where('accepted_at', 'is', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .orderBy('created_at')
      .execute()
    return {
      people: people.map((row) => ({
        personId: row.id,
        chosenName: chosenNameOf(row),
        role: row.role,
        since: row.granted_at.toISOString(),
        endsAt: row.expires_at?.toISOString() ?? null,
      })),
      invitations: invitations.map((row) => ({
        id: row.token_hash,
        role: row.role,
        note: row.note,
        expiresAt: row.expires_at.toISOString(),
        isWaiting: place.isOpen && needsConfirmation(row.role) && row.confirmed_by === null,
        isOwn: row.invited_by === personId,
      })),
    }
  },
})
