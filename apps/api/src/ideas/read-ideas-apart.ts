import { Refused } from '@hetu/domain/refusal'
import type { PreviewIdeaImport } from '@hetu/domain/ideas/idea-import'
import { maxLayerBytes } from '@hetu/domain/zones/zone-import'
import { Buffer } from 'node:buffer'
import { runApart } from '../zones/run-apart.ts'
import type { IdeaTable } from './formats/idea-table.ts'
import type { IdeaFile } from './formats/read-idea-file.ts'

/** The bytes of a sent file; refused when it is empty or larger than a quarter can need. */
export function sentBytes({ content, encoding }: Pick<PreviewIdeaImport, 'content' | 'encoding'>): Buffer {
  const bytes = Buffer.from(content, encoding === 'text' ? 'utf8' : 'base64')
  if (bytes.byteLength === 0) throw new Refused({ code: 'layer_empty_file' })
  if (bytes.byteLength > maxLayerBytes)
    throw new Refused({ code: 'file_too_large', params: { limitMegabytes: maxLayerBytes / 1024 / 1024 } })
  return bytes
}

/** Reads a file of ideas in a thread of its own, with caps on time and memory. */
export const readIdeasApart = (file: IdeaFile): Promise<IdeaTable> =>
  runApart<IdeaTable>(new URL('./read-ideas-worker.ts', import.meta.url), file)
