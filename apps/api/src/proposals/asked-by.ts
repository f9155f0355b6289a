import { askedWithinMetres } from '@hetu/domain/zones/check-work'
import type { Work } from '@hetu/domain/zones/work'
import { boxAround } from '../zones/degree-box.ts'
import type { Asked } from '../zones/zones-near.ts'

/** Around which places a check of works asks for zones; what a work takes down may be protected by one anywhere. */
export const askedBy = (works: readonly Work[], epsg: number): Asked => ({
  boxes: works.map(({ geometry }) => boxAround(geometry, askedWithinMetres, epsg)),
  objectIds: works.flatMap(({ demolishesObjectIds = [] }) => demolishesObjectIds),
})
