import { useId } from 'react'
import type { AreaLook } from './area-layers.ts'
import { patternTile } from './patterns.ts'

type PatternSwatchProps = { look: AreaLook; width?: number; height?: number; className?: string }

/** A patch of an area's fill and line for the legend, drawn exactly as on the map; its word stands beside it. */
export function PatternSwatch({ look, width = 32, height = 20, className }: PatternSwatchProps) {
  const id = useId()
  const line = Math.min(look.lineWidthPixels, 3)
  const inner = line + 2
  const picture = patternTile(look.pattern, look.colour)
  const edge = { fill: 'none', stroke: look.colour }
  return (
    <svg
      className={className}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <pattern id={id} width={picture.width / 2} height={picture.height / 2} patternUnits="userSpaceOnUse">
        <g transform="scale(0.5)">
          {picture.shapes.map((shape) => (
            <path
              key={shape.path}
              d={shape.path}
              fill={shape.fill ?? 'none'}
              stroke={shape.stroke}
              strokeWidth={(shape.width ?? 1) * 1.6}
              opacity={shape.opacity}
            />
          ))}
        </g>
      </pattern>
      {look.isQuiet ? null : <rect width={width} height={height} fill={`url(#${id})`} />}
      <rect
        {...edge}
        x={line / 2}
        y={line / 2}
        width={width - line}
        height={height - line}
        strokeWidth={line}
        strokeDasharray={look.lineDash?.map((part) => part * line * 0.6).join(' ')}
      />
      {look.pattern === 'double' && (
        <rect
          {...edge}
          x={inner}
          y={inner}
          width={width - 2 * inner}
          height={height - 2 * inner}
          strokeWidth={1}
        />
      )}
    </svg>
  )
}
