import type { RefusalCode, RefusalParams } from '../refusal.ts'
import type { LocalText } from '../language.ts'
import type { GoneZone, LayerRow, RefusedRow } from './zone-layer.ts'
import type { Designation } from './zone.ts'

/** What the place has of a zone or object: its newest version, and whether that came from a layer with the same columns. */
export interface KnownThing<Version> {
  id: string
  /** The number of the newest version. */
  number: number
  version: Version
  name: LocalText
  designation?: Designation | undefined
  validFrom: string
  /** Whether the version is still believed. */
  isBelieved: boolean
  isLaw: boolean
  /** Whether it goes on without an end, so that a file which lacks it may end it. */
  goesOn: boolean
  isOfLayer: boolean
}

/** How a row becomes the next version of what the place knows. */
interface Next {
  isChanged: boolean
  isLawKnown: boolean
  validFrom: string
}

interface Meeting<Row extends LayerRow, Version> {
  rows: readonly Row[]
  known: readonly KnownThing<Version>[]
  /** What ends as the planner said, by its id. */
  ends: readonly string[]
  /** The id that a row of our own files carries. */
  ownId: (row: Row) => string | undefined
  designationOf: (row: Row) => Designation | undefined
  next: (row: Row, known: KnownThing<Version>) => Next
}

export interface MetRows<Row extends LayerRow> {
  good: Row[]
  refused: RefusedRow[]
  gone: GoneZone[]
}

/**
 * Which rows are things that the place knows: by their id in a file of our own, else by the number under which they are
 * listed. A row that cannot be told is refused; what no usable row names is named, and ends only where `ends` says so.
 */
export function meetKnown<Row extends LayerRow, Version>(meeting: Meeting<Row, Version>): MetRows<Row> {
  const { rows, known, ends, ownId } = meeting
  const claims = claimsOf(meeting)
  const counts = new Map<string, number>()
  for (const { id } of claims.flat()) counts.set(id, (counts.get(id) ?? 0) + 1)

  const met: MetRows<Row> = { good: [], refused: [], gone: [] }
  for (const [at, row] of rows.entries()) {
    const [thing, ...others] = claims[at] ?? []
    if (!thing) {
      const { known: _before, ...plain } = row
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `known` is optional in every row
      met.good.push(plain as Row)
      continue
    }
    const { index, part, name } = row
    const next = meeting.next(row, thing)
    const isChanged = !thing.isBelieved || next.isChanged
    const isOne = others.length === 0 && counts.get(thing.id) === 1
    const problem = isOne ? (isChanged ? problemOf(next, thing) : null) : notOne(thing)
    if (problem) met.refused.push({ index, ...(part !== undefined && { part }), name, ...problem })
    else met.good.push({ ...row, known: { zoneId: thing.id, version: thing.number, isChanged } })
  }
  const isOurs = rows.some((row) => ownId(row) !== undefined)
  met.gone = known.flatMap((thing): GoneZone[] => {
    if (!thing.goesOn || counts.has(thing.id) || !(isOurs || thing.isOfLayer)) return []
    return [{ zoneId: thing.id, version: thing.number, name: thing.name, isEnding: ends.includes(thing.id) }]
  })
  return met
}

interface Problem {
  code: RefusalCode
  params: RefusalParams
}

const notOne = ({ id }: { id: string }): Problem => ({
  code: 'layer_row_not_one_zone',
  params: { zoneId: id },
})

function problemOf(next: Next, { id, isLaw, validFrom }: KnownThing<unknown>): Problem | null {
  if (isLaw && !next.isLawKnown) return { code: 'layer_row_without_law', params: { zoneId: id } }
  return next.validFrom < validFrom ? { code: 'zone_starts_earlier', params: { validFrom } } : null
}

/** What each row may be, of what the place knows. */
function claimsOf<Row extends LayerRow, Version>({
  rows,
  known,
  ownId,
  designationOf,
}: Meeting<Row, Version>): KnownThing<Version>[][] {
  const byId = new Map(known.map((thing) => [thing.id, thing]))
  const listed = Map.groupBy(
    known.filter(({ isBelieved, designation }) => isBelieved && designation?.reference),
    ({ designation }) => listedAs(designation),
  )
  return rows.map((row) => {
    const own = ownId(row)
    if (own !== undefined) return [byId.get(own) ?? []].flat()
    const reference = listedAs(designationOf(row))
    return (reference && listed.get(reference)) || []
  })
}

const listedAs = (designation: Designation | undefined) =>
  designation?.reference ? `${designation.scheme}\0${designation.reference}` : ''
