import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import type { ZoneImportState } from './zone-import-record.ts'
import { zonePolicy } from './zone-policy.ts'

/** An imported layer as far as its way into force and out of it goes. */
export interface LayerOnItsWay {
  state: ZoneImportState
  /** Whether publication was asked for. */
  isAsked: boolean
  /** Whether nobody said yet how the words of its table are to be read. */
  isEncodingDoubtful: boolean
  goodCount: number
  /** Usable rows that say nothing new, and zones that the layer ends. */
  unchangedCount: number
  endingCount: number
  importedById: string
  settledById: string | null
}

type LayerAsRead = Pick<LayerOnItsWay, 'isEncodingDoubtful' | 'goodCount' | 'unchangedCount' | 'endingCount'>

/** How many versions of zones a layer would write. */
export const writtenBy = ({
  goodCount,
  unchangedCount,
  endingCount,
}: Pick<LayerOnItsWay, 'goodCount' | 'unchangedCount' | 'endingCount'>): number =>
  goodCount - unchangedCount + endingCount

function unlessReadable(layer: LayerAsRead): RefusalCode | null {
  if (layer.isEncodingDoubtful) return 'layer_encoding_doubtful'
  if (layer.goodCount === 0) return 'zone_import_empty'
  return writtenBy(layer) === 0 ? 'zone_import_says_nothing_new' : null
}

/** What stands in the way of asking for the publication of a layer. */
export const maySubmitZoneImport = (
  layer: LayerAsRead & Pick<LayerOnItsWay, 'state'>,
  actor: Doer,
): RefusalCode | null =>
  roleRefusal(zonePolicy['submit-zone-import'], actor) ??
  (layer.state === 'previewed' ? unlessReadable(layer) : 'zone_import_not_waiting')

const unlessWaiting = ({ state, isAsked }: LayerOnItsWay): RefusalCode | null =>
  state === 'previewed' && isAsked ? null : 'zone_import_not_waiting'

const unlessSecond = (layer: LayerOnItsWay, actor: Doer): RefusalCode | null =>
  layer.importedById === actor.personId ? 'zone_four_eyes' : null

/** What stands in the way of publishing a layer: a second person does it, once it was asked for. */
export const mayPublishZoneImport = (layer: LayerOnItsWay, actor: Doer): RefusalCode | null =>
  roleRefusal(zonePolicy['publish-zone-import'], actor) ??
  unlessWaiting(layer) ??
  unlessSecond(layer, actor) ??
  unlessReadable(layer)

/** What stands in the way of returning a waiting layer: the same second person may, fit for publication or not. */
export const mayReturnZoneImport = (layer: LayerOnItsWay, actor: Doer): RefusalCode | null =>
  roleRefusal(zonePolicy['return-zone-import'], actor) ?? unlessWaiting(layer) ?? unlessSecond(layer, actor)

/** What stands in the way of taking back a layer that waits: only whoever brought it does. */
export const mayWithdrawZoneImport = (layer: LayerOnItsWay, actor: Doer): RefusalCode | null =>
  roleRefusal(zonePolicy['withdraw-zone-import'], actor) ??
  unlessWaiting(layer) ??
  (layer.importedById === actor.personId ? null : 'zone_import_of_another')

/** What stands in the way of undoing a published layer: neither who brought it nor who published it takes it out alone. */
export function mayUndoZoneImport(layer: LayerOnItsWay, actor: Doer): RefusalCode | null {
  const unfit = roleRefusal(zonePolicy['undo-zone-import'], actor)
  if (unfit) return unfit
  if (layer.state !== 'published') return 'zone_import_not_published'
  const hasPart = layer.importedById === actor.personId || layer.settledById === actor.personId
  return hasPart ? 'zone_import_other_person' : null
}
