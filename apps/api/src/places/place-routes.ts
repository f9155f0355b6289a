import { post } from '../server/route.ts'
import { checkRelation } from './check-relation.ts'
import { enterHolidays } from './enter-holidays.ts'
import { findLandmarks } from './find-landmarks.ts'
import { grantRole } from './grant-role.ts'
import { listDemonstrationPeople } from './list-demonstration-people.ts'
import { listOwnAreas } from './list-own-areas.ts'
import { listUncheckedRelations } from './list-unchecked-relations.ts'
import { nameNear } from './name-near.ts'
import { readBasemap } from './read-basemap.ts'
import { readPlace } from './read-place.ts'
import { thingsAt } from './things-at.ts'
import { verifyRelation } from './verify-relation.ts'

export const placeRoutes = [
  readPlace,
  readBasemap,
  findLandmarks,
  nameNear,
  thingsAt,
  post('/roles', grantRole),
  post('/holidays', enterHolidays),
  post('/relations', verifyRelation),
  listOwnAreas,
  listUncheckedRelations,
  post('/relations/:relationId/check', checkRelation),
] as const

/** What is asked in no place. */
export const placelessRoutes = [listDemonstrationPeople] as const
