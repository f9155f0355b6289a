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
  importedById: string
  settledById: string | null
}

type LayerAsRead = Pick<LayerOnItsWay, 'isEncodingDoubtful' | 'goodCount'>

const unlessReadable = ({ isEncodingDoubtful, goodCount }: LayerAsRead): RefusalCode | null =>
  isEncodingDoubtful ? 'layer_encoding_doubtful' : goodCount === 0 ? 'zone_import_empty' : null

/** What stands in the way of asking for the publication of a layer. */
export const maySubmitZoneImport = (
  layer: LayerAsRead & Pick<LayerOnItsWay, 'state'>,
  actor: Doer,
): RefusalCode | null =>
  roleRefusal(zonePolicy['submit-zone-import'], actor) ??
  (layer.state === 'previewed' ? unlessReadable(layer) : 'zone_import_not_waiting')

/** What stands in the way of publishing a layer: a second person does it, once it was asked for. */
export function mayPublishZoneImport(layer: LayerOnItsWay, actor: Doer): RefusalCode | null {
  const unfit = roleRefusal(zonePolicy['publish-zone-import'], actor)
  if (unfit) return unfit
  if (layer.state !== 'previewed' || !layer.isAsked) return 'zone_import_not_waiting'
  if (layer.importedById === actor.personId) return 'zone_four_eyes'
  return unlessReadable(layer)
}

/** What stands in the way of withdrawing a layer: neither who brought it nor who published it takes it out alone. */
export function mayUndoZoneImport(layer: LayerOnItsWay, actor: Doer): RefusalCode | null {
  const unfit = roleRefusal(zonePolicy['undo-zone-import'], actor)
  if (unfit) return unfit
  if (layer.state !== 'published') return 'zone_import_not_published'
  const hasPart = layer.importedById === actor.personId || layer.settledById === actor.personId
  return hasPart ? 'zone_import_other_person' : null
}
