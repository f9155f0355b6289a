import { zoneDesk } from '@hetu/domain/zones/zone-policy'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { ZoneChanges } from '@hetu/domain/zones/zone-change'
import { zoneChanges } from './zone-changes.ts'

/** What waits for a second person, then what was answered. */
export const listZoneChanges = defineRead({
  name: 'list-zone-changes',
  path: '/zone-changes',
  summary: 'Proposed changes of zones, for planners and the authority',
  readers: zoneDesk,
  query: z.object({ state: z.enum(['waiting', 'settled']).optional() }),
  answer: ZoneChanges,
  run: ({ db, place }, { state }) => zoneChanges(db, place, state),
})
