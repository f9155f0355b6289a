import type { Landmark } from '@hetu/domain/places/landmark'
import type { LayerSource } from '@hetu/domain/zones/read-zone-layer'
import type { TextEncoding } from '@hetu/domain/zones/text-encoding'
import type { LayerFormat } from '@hetu/domain/zones/zone-import'

export type FileRow = LayerSource['rows'][number]

/** What an address may mean here: a thing of the place with a name of its own. */
export type AddressedPlace = Pick<Landmark, 'kind' | 'name' | 'position'>

/** A file as it was sent. */
export interface LayerBytes {
  fileName: string
  bytes: Uint8Array
  /** Which layer to read of a file that holds several: a table's name, or a file's path in the archive. */
  layer?: string | undefined
  /** How the words of a table are written, where the planner said so. */
  textEncoding?: TextEncoding | undefined
  /** Where the place's addresses are, for a table without coordinates. */
  places?: AddressedPlace[] | undefined
}

/** What a file holds before anything is converted or checked. */
export type LayerFile = Omit<LayerSource, 'isStandardKnown'> & {
  format: LayerFormat
  /** The layer that was read, where the file holds several. */
  layerName?: string
}
