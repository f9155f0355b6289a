import type { LayerSource } from '@hetu/domain/zones/read-zone-layer'
import type { LayerFormat } from '@hetu/domain/zones/zone-import'

export type FileRow = LayerSource['rows'][number]

/** A file as it was sent. */
export interface LayerBytes {
  fileName: string
  bytes: Uint8Array
}

/** What a file holds before anything is converted or checked. */
export type LayerFile = Omit<LayerSource, 'isStandardKnown'> & { format: LayerFormat }
