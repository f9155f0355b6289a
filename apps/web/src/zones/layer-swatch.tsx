import type { AreaLook } from '@hetu/map/area-layers'
import { PatternSwatch } from '@hetu/map/pattern-swatch.tsx'
import { useReadingView } from '../shared/reading-view.ts'

/** The sign of a layer as the map draws it now: light or dark, strong or quiet. */
export function LayerSwatch({ look }: { look: AreaLook }) {
  const { isDark } = useReadingView()
  const colour = isDark ? (look.colourOnDark ?? look.colour) : look.colour
  return <PatternSwatch look={{ ...look, colour }} className="shrink-0" />
}
