import { drawingOf } from '@hetu/map/drawn-quarter'
import type { Position } from '@hetu/map/map-camera'
import { pathOf } from '@hetu/map/static-path'
import type { Shape } from '@hetu/domain/geometry/shape'
import { useLanguage } from '../language.ts'
import { usePlace } from '../place.ts'
import { boundsAround } from './bounds-around.ts'
import { boundsOf } from './bounds-of.ts'
import { drawnMapAddress } from './drawn-map-address.ts'

interface PlacePictureProps {
  position: Position
  /** A mark where it is. */
  isMarked?: boolean
  /** What is drawn there, all of it in the picture. */
  shapes?: readonly Shape[]
  className?: string
}

/** So much ground is seen from side to side where no shape asks for more, in metres. */
const [metresWide, metresHigh] = [150, 90]

/** A part of the drawn quarter, as the server can write it too; the words beside it say what it shows. */
export function PlacePicture({ position, isMarked = false, shapes = [], className = '' }: PlacePictureProps) {
  const { locale } = useLanguage()
  const place = usePlace()
  if (!place) return null
  const { width, height, toUnits, unitsPerMetre } = drawingOf(boundsOf(place.site))
  const [x, y] = toUnits(position)
  const [across, up] = [metresWide * unitsPerMetre, metresHigh * unitsPerMetre]
  const around = boundsAround(shapes)
  const [left, top] = around ? toUnits([around[0], around[3]]) : [x - across / 2, y - up / 2]
  const [right, bottom] = around ? toUnits([around[2], around[1]]) : [x + across / 2, y + up / 2]
  const line = { stroke: '#0B5CAD', strokeWidth: 3, vectorEffect: 'non-scaling-stroke' } as const
  return (
    <svg
      aria-hidden
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      preserveAspectRatio={around ? 'xMidYMid meet' : 'xMidYMid slice'}
      className={`block w-full bg-land ${className}`}
    >
      <image href={drawnMapAddress(place, locale, 'light')} width={width} height={height} />
      {shapes.map((shape, at) => {
        if (shape.type === 'Point') {
          const [px, py] = toUnits(shape.coordinates)
          return <circle key={at} cx={px} cy={py} r={unitsPerMetre * 2} {...line} fill="#0B5CAD" />
        }
        const isArea = shape.type !== 'LineString'
        return (
          <path
            key={at}
            d={pathOf(shape, toUnits)}
            {...line}
            fill={isArea ? '#0B5CAD' : 'none'}
            fillOpacity={0.22}
          />
        )
      })}
      {isMarked ? (
        <g>
          <circle cx={x} cy={y} r={unitsPerMetre * 4.5} fill="#FFFFFF" />
          <circle cx={x} cy={y} r={unitsPerMetre * 3.4} fill="#0B5CAD" />
          <circle cx={x} cy={y} r={unitsPerMetre * 1.2} fill="#FFFFFF" />
        </g>
      ) : null}
    </svg>
  )
}
