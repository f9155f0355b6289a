import { Refused } from '@hetu/domain/refusal'
import { chooseLayer } from './choose-layer.ts'
import { brokenArchive, openZip } from './zip-entries.ts'

/**
 * Opens a zip and gives the files of one layer by their extensions, lower case; the first extension is the layer's
 * own and must be there. Of several layers only the one of exactly the wanted path is opened, and files of no layer
 * never are.
 */
export function openArchive(
  bytes: Uint8Array,
  extensions: readonly [string, ...string[]],
  wanted?: string,
): { files: Map<string, Uint8Array>; layerName?: string } {
  const { entries, read } = openZip(bytes)
  const [extension] = extensions
  const layers = entries.filter(({ path }) => path.endsWith(extension))
  const choice = chooseLayer(layers, wanted)
  if (!choice) throw new Refused({ code: 'archive_without_layer' })
  const { layer, ...which } = choice
  const stem = layer.path.slice(0, -extension.length)
  const files = new Map<string, Uint8Array>()
  for (const suffix of extensions) {
    const [entry, another] = entries.filter(({ path }) => path === stem + suffix)
    if (another) brokenArchive()
    if (entry) files.set(suffix, read(entry))
  }
  return { files, ...which }
}
