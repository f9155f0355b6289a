import { writeFileSync } from 'node:fs'
import { liutingLiAnchor, localFrame } from '../../../packages/domain/src/geometry/local-frame.ts'
import { HeritageObject } from '../../../packages/domain/src/zones/heritage-object.ts'
import { Work } from '../../../packages/domain/src/zones/work.ts'
import { Zone } from '../../../packages/domain/src/zones/zone.ts'
import { worksInMetres } from './works-in-metres.ts'
import { objectsInMetres, zonesInMetres } from './zones-in-metres.ts'

/** Writes `zones.json` and `works.json`: `node sql/seed/liuting-li/write-zones.ts`. */
const { toPosition } = localFrame(liutingLiAnchor)

/** Every `coordinates` and `position` from local metres to longitude and latitude. */
function place(value: unknown, isPosition = false): unknown {
  if (Array.isArray(value)) {
    const [x, y] = value as unknown[]
    if (isPosition && typeof x === 'number' && typeof y === 'number') return toPosition(x, y)
    return value.map((item) => place(item, isPosition))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      place(inner, key === 'coordinates' || key === 'position'),
    ]),
  )
}

const write = (name: string, content: unknown) =>
  writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(content, undefined, 1)}\n`)

write('zones.json', {
  zones: zonesInMetres.map((zone) => Zone.parse(place(zone))),
  objects: objectsInMetres.map((object) => HeritageObject.parse(place(object))),
})
write(
  'works.json',
  worksInMetres.map(({ proposal, version, works }) => ({
    proposal,
    version,
    works: works.map((work) => Work.parse(place(work))),
  })),
)
