import { maxLayerBytes, maxPackedBytes } from '@hetu/domain/zones/zone-import'

export interface ChosenFile {
  fileName: string
  content: string
  encoding: 'text' | 'base64'
}

const isPlainText = (name: string) => /\.((geo)?json[ls]?|ndjson)$/i.test(name)

/** Megabytes that a file of this kind may have. */
export const limitMegabytes = (name: string): number =>
  (isPlainText(name) ? maxLayerBytes : maxPackedBytes) / 1024 / 1024

/** Why a file is not sent: it holds nothing, or more than a file of its kind may. */
export function chosenFileFault({ name, size }: File): 'emptyFile' | 'tooLarge' | undefined {
  if (size === 0) return 'emptyFile'
  return size > limitMegabytes(name) * 1024 * 1024 ? 'tooLarge' : undefined
}

/** GeoJSON is UTF-8; what is written otherwise is left to the server, by its bytes. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The chosen file as it is sent: GeoJSON as text, every other kind by its bytes. */
export async function readChosenFile(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = isPlainText(file.name) ? textOf(bytes) : undefined
  if (text !== undefined) return { fileName: file.name, content: text, encoding: 'text' }
  let characters = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    characters += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return { fileName: file.name, content: btoa(characters), encoding: 'base64' }
}
