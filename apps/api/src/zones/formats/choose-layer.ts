import { Refused } from '@hetu/domain/refusal'
import { plainText } from '@hetu/domain/zones/layer-cells'
import { maxLayerName } from '@hetu/domain/zones/zone-import'

const mostNames = 50
const namesInSentence = 8

/**
 * The layer to read: the only one, or the one of exactly the wanted name. Else refuses with the names to choose from,
 * one a line in `layers`; a name that would not show as it is written cannot be chosen.
 */
export function chooseLayer<Layer extends { name: string }>(
  layers: readonly Layer[],
  wanted: string | undefined,
): { layer: Layer; layerName?: string } | undefined {
  const [first] = layers
  if (!first) return undefined
  if (layers.length === 1 && (wanted === undefined || wanted === first.name)) return { layer: first }
  const chosen = layers.filter(({ name }) => name === wanted)
  const [layer] = chosen
  if (layer && chosen.length === 1) return { layer, layerName: layer.name }
  const offered = layers.slice(0, mostNames).map(({ name }) => name)
  const shown = offered.slice(0, namesInSentence).map((name) => plainText(name, 60) ?? '?')
  throw new Refused({
    code: wanted === undefined ? 'layer_several' : 'layer_not_in_file',
    params: {
      count: layers.length,
      names: [...shown, ...(layers.length > shown.length ? ['…'] : [])].join(' · '),
      layers: offered.filter((name) => name === plainText(name, maxLayerName)).join('\n'),
    },
  })
}
