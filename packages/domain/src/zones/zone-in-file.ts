import { z } from 'zod'
import type { Shape } from '../geometry/shape.ts'
import { HeritageObject } from './heritage-object.ts'
import { ZoneVersion } from './zone.ts'

/** The column in which our own files carry a whole zone: law, rules and procedures, everything but the outline. */
export const zoneColumn = 'hetu_zone'

/** A zone as a file carries it; version and recording times are the receiving server's own. */
export const ZoneInFile = ZoneVersion.omit({
  version: true,
  recordedFrom: true,
  recordedTo: true,
  geometry: true,
})
export type ZoneInFile = z.infer<typeof ZoneInFile>

/** The same of a heritage object, and its period. */
export const objectColumn = 'hetu_object'

const mostCharacters = 400_000

/** The zone that a row of our own files carries; undefined for any other file, and when the content is not sound. */
export function zoneInRow(properties: Record<string, unknown>): ZoneInFile | undefined {
  const parsed = ZoneInFile.safeParse(contentIn(properties, zoneColumn))
  return parsed.success ? parsed.data : undefined
}

const Period = z.object({
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  object: z.record(z.string(), z.unknown()),
})

/** The heritage object that a row of our own files carries, with the row's shape; undefined as for zones. */
export function objectInRow(
  properties: Record<string, unknown>,
  geometry: Shape,
): { validFrom: string; validTo: string | null; object: HeritageObject } | undefined {
  const period = Period.safeParse(contentIn(properties, objectColumn))
  if (!period.success) return undefined
  const object = HeritageObject.safeParse({ ...period.data.object, geometry })
  return object.success ? { ...period.data, object: object.data } : undefined
}

/** Whether a row came out of a file of our own, which comes back as it went out. */
export const isOwnRow = (properties: Record<string, unknown>): boolean =>
  [zoneColumn, objectColumn].some((column) => contentIn(properties, column) !== undefined)

function contentIn(properties: Record<string, unknown>, column: string): unknown {
  const given = Object.hasOwn(properties, column) ? properties[column] : undefined
  return typeof given === 'string' ? contentOf(given) : (given ?? undefined)
}

function contentOf(text: string): unknown {
  if (text.length > mostCharacters) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
