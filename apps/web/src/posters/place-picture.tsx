import type { PosterSubject } from '@hetu/domain/posters/poster'
import type { Position } from '@hetu/map/map-camera'
import { drawingOf } from '@hetu/map/drawn-quarter'
import { useLanguage } from '../shared/language.ts'
import { boundsOf } from '../shared/map/bounds-of.ts'
import { drawnMapAddress } from '../shared/map/drawn-map-address.ts'
import { usePlace } from '../shared/place.ts'

/** So much ground is seen from side to side, in metres. */
const [metresWide, metresHigh] = [150, 90]

interface PlacePictureProps {
  kind: PosterSubject
  position: Position
  className?: string
}

/** The part of the drawn quarter around a spot; a lane bears its name there, all else a mark. The words say where it is. */
export function PlacePicture({ kind, position, className = '' }: PlacePictureProps) {
  const { locale } = useLanguage()
  const place = usePlace()
  if (!place) return null
  const { width, height, toUnits, unitsPerMetre } = drawingOf(boundsOf(place.site))
  const [x, y] = toUnits(position)
  const [across, up] = [metresWide * unitsPerMetre, metresHigh * unitsPerMetre]
  return (
    <svg
      aria-hidden
      viewBox={`${x - across / 2} ${y - up / 2} ${across} ${up}`}
      preserveAspectRatio="xMidYMid slice"
      className={`block w-full bg-land ${className}`}
    >
      <image href={drawnMapAddress(place, locale, 'light')} width={width} height={height} />
      {kind === 'lane' ? null : (
        <g>
          <circle cx={x} cy={y} r={unitsPerMetre * 4.5} fill="#FFFFFF" />
          <circle cx={x} cy={y} r={unitsPerMetre * 3.4} fill="#0B5CAD" />
          <circle cx={x} cy={y} r={unitsPerMetre * 1.2} fill="#FFFFFF" />
        </g>
      )}
    </svg>
  )
}
