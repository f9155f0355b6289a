import type { Contribution } from '@hetu/domain/open-data/contribution'
import { drawingOf } from '@hetu/map/drawn-quarter'
import { StatusSymbol as MapSymbol } from '@hetu/map/status-symbol.tsx'
import { boundsOf } from '../shared/map/bounds-of.ts'
import { usePlace } from '../shared/place.ts'

/** The listed ideas and proposals on the drawn quarter, in the signs of their states; the list says their words. */
export function DrawnMarks({ items }: { items: readonly Contribution[] }) {
  const place = usePlace()
  if (!place) return null
  const { width, height, toUnits } = drawingOf(boundsOf(place.site))
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      className="pointer-events-none absolute inset-x-0 top-0 h-[58%] w-full no-script:h-full md:h-full low:h-full"
    >
      {items.toReversed().map((item) => {
        const [x, y] = toUnits(item.position)
        return (
          <g key={item.id} transform={`translate(${x} ${y})`}>
            <g className="origin-[0_0] scale-[2.4] md:scale-[1.6]">
              <g transform="translate(-16 -16)">
                <MapSymbol status={item.status} isProposal={item.kind === 'proposal'} size={32} />
              </g>
            </g>
          </g>
        )
      })}
    </svg>
  )
}
