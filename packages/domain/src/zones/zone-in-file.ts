import { z } from 'zod'
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

const mostCharacters = 400_000

/** The zone that a row of our own files carries; undefined for any other file, and when the content is not sound. */
export function zoneInRow(properties: Record<string, unknown>): ZoneInFile | undefined {
  const given = Object.hasOwn(properties, zoneColumn) ? properties[zoneColumn] : undefined
  if (given === undefined || given === null) return undefined
  const parsed = ZoneInFile.safeParse(typeof given === 'string' ? contentOf(given) : given)
  return parsed.success ? parsed.data : undefined
}

function contentOf(text: string): unknown {
  if (text.length > mostCharacters) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
