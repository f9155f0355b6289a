import type { Picture } from './picture.ts'

type PictureSvgProps = { picture: Picture; size: number; className?: string; viewBox?: string }

/** A picture as an SVG element; decoration only, the word stands beside it. */
export function PictureSvg({ picture, size, className, viewBox }: PictureSvgProps) {
  const box = viewBox ?? `0 0 ${picture.width} ${picture.height}`
  const [, , width = 1, height = 1] = box.split(' ').map(Number)
  return (
    <svg
      className={className}
      viewBox={box}
      width={size}
      height={(size * height) / width}
      aria-hidden="true"
      focusable="false"
    >
      {picture.shapes.map((shape, at) => (
        <path
          // oxlint-disable-next-line react/no-array-index-key -- strokes of one drawing never change places
          key={at}
          d={shape.path}
          fill={shape.fill ?? 'none'}
          stroke={shape.stroke}
          strokeWidth={shape.width}
          opacity={shape.opacity}
          strokeLinecap={shape.isBlunt ? 'butt' : 'round'}
          strokeLinejoin="round"
        />
      ))}
      {picture.text && (
        <text
          x={picture.text.x}
          y={picture.text.y}
          fill={picture.text.fill}
          fontSize={picture.text.sizePixels}
          fontWeight={700}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {picture.text.words}
        </text>
      )}
    </svg>
  )
}
