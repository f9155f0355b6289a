import { z } from 'zod'
import { HeritageObject, type HeritageObjectKind } from './heritage-object.ts'
import { heritageObjectNames } from './object-names.ts'
import type { LocalText } from '../language.ts'
import { ZoneType } from './zone.ts'
import { zoneTypeNames } from './zone-names.ts'

/** A kind of heritage object among the kinds of zone, some of which have the same name. */
export type ObjectCode = `object:${HeritageObjectKind}`

export const objectCodeOf = (kind: HeritageObjectKind): ObjectCode => `object:${kind}`

export const objectCodes: ObjectCode[] = HeritageObject.options.map(({ shape }) =>
  objectCodeOf(shape.kind.value),
)

/** What a row of a layer may become: a zone of a kind, or a heritage object of one. */
export const RowKind = z.union([ZoneType, z.enum(objectCodes)])
export type RowKind = z.infer<typeof RowKind>

/** The kind of heritage object that a row becomes; undefined where it becomes a zone. */
export const objectKindOf = (kind: RowKind): HeritageObjectKind | undefined =>
  HeritageObject.options.find(({ shape }) => objectCodeOf(shape.kind.value) === kind)?.shape.kind.value

export function rowKindName(kind: RowKind): LocalText {
  const object = objectKindOf(kind)
  if (object) {
    const { zh, en } = heritageObjectNames[object]
    return { zh: `保护对象：${zh}`, en: `Object: ${en}` }
  }
  const zone = ZoneType.parse(kind)
  return zoneTypeNames[zone]
}
