import { maxLayerBytes, maxPackedBytes } from '@hetu/domain/zones/zone-import'

export interface ChosenFile {
  fileName: string
  content: string
  encoding: 'text' | 'base64'
}

const isPlainText = (name: string) => /\.(geo)?json$/i.test(name)

/** Megabytes that a file of this kind may have. */
export const limitMegabytes = (name: string): number =>
  (isPlainText(name) ? maxLayerBytes : maxPackedBytes) / 1024 / 1024

/** GeoJSON is UTF-8; older Chinese programs write GBK all the same. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The chosen file as it is sent: GeoJSON as text, every other kind by its bytes. */
export async function readChosenFile(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isPlainText(file.name)) return { fileName: file.name, content: textOf(bytes), encoding: 'text' }
  let characters = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    characters += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return { fileName: file.name, content: btoa(characters), encoding: 'base64' }
}
