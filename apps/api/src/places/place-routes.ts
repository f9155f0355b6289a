import { post } from '../server/route.ts'
import { checkRelation } from './check-relation.ts'
import { findLandmarks } from './find-landmarks.ts'
import { grantRole } from './grant-role.ts'
import { listOwnAreas } from './list-own-areas.ts'
import { listUncheckedRelations } from './list-unchecked-relations.ts'
import { nameNear } from './name-near.ts'
import { readBasemap } from './read-basemap.ts'
import { readMeInPlace } from './read-me-in-place.ts'
import { readPlace } from './read-place.ts'
import { verifyRelation } from './verify-relation.ts'

export const placeRoutes = [
  readPlace,
  readMeInPlace,
  readBasemap,
  findLandmarks,
  nameNear,
  post('/roles', grantRole),
  post('/relations', verifyRelation),
  listOwnAreas,
  listUncheckedRelations,
  post('/relations/:relationId/check', checkRelation),
] as const
