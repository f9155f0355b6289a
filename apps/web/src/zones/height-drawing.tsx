import type { HeightReading } from '@hetu/domain/zones/height-reading'
import type { HeightSection } from '@hetu/domain/zones/height-section'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useReadingView } from '../shared/reading-view.ts'
import { useSectionWords } from './use-section-words.ts'

const textScales = { standard: 1, large: 1.29, largest: 1.57 }
const personMetres = 1.7
/** Lower than this a height could not be told by eye: the drawing is then stretched and says so. */
const leastPixelsPerMetre = 11

export interface HeightDrawingProps {
  section: HeightSection
  reading: HeightReading
  /** Drawing units; about the pixels it is shown at. */
  width: number
}

/** How much higher than long a metre is drawn. */
export function stretchOf({ fromMetres, toMetres }: HeightSection, width: number): number {
  return Math.max(1, leastPixelsPerMetre / ((width - 60) / (toMetres - fromMetres)))
}

/** The side view: what stands today, what is proposed, the limit above it, a person, and metres on both axes. */
export function HeightDrawing({ section, reading, width }: HeightDrawingProps) {
  const t = useTranslations('zones.heights')
  const say = useLocalText()
  const format = useFormat()
  const describe = useSectionWords()
  const { textSize } = useReadingView()
  const id = useId()
  const size = 14 * textScales[textSize]
  const [left, right, top, foot] = [size * 3, 8, size * 1.6, size * 2]
  const across = (width - left - right) / (section.toMetres - section.fromMetres)
  const up = Math.max(across, leastPixelsPerMetre)
  const { element, buildings, limits } = section
  const highest = Math.max(
    element.heightMetres,
    reading.limitMetres ?? 0,
    ...buildings.map(({ heightMetres }) => heightMetres),
    ...limits.flatMap(({ fromLimitMetres, toLimitMetres }) => [fromLimitMetres, toLimitMetres]),
  )
  const ground = top + (highest + 1) * up
  const x = (metres: number) => left + (metres - section.fromMetres) * across
  const y = (metres: number) => ground - metres * up
  const centre = x((element.fromMetres + element.toMetres) / 2)
  const limit = reading.limitMetres
  const split = limit === null ? element.heightMetres : Math.min(limit, element.heightMetres)
  const wide = Math.max(3, x(element.toMetres) - x(element.fromMetres))
  const isAbove = limit !== null && element.heightMetres > limit
  const tone = reading.result === 'fail' ? 'bad' : 'warn'
  const isLineDrawn =
    limits.some(({ kind }) => kind === 'view_corridor') && reading.finding?.kind === 'view_corridor'
  const ticks = Array.from({ length: Math.floor(highest / 2) + 1 }, (_, at) => at * 2)
  const marks = Array.from(
    { length: Math.floor(section.toMetres / 10) - Math.ceil(section.fromMetres / 10) + 1 },
    (_, at) => (Math.ceil(section.fromMetres / 10) + at) * 10,
  )
  const edge = x(element.toMetres)
  const isRoomRight = width - edge > size * 9
  const beside = isRoomRight ? edge + 10 : x(element.fromMetres) - 10
  const anchor = isRoomRight ? 'start' : 'end'
  const halo = { paintOrder: 'stroke', strokeWidth: 4, strokeLinejoin: 'round' } as const
  return (
    <svg
      viewBox={`0 0 ${width} ${ground + foot}`}
      role="img"
      aria-label={describe(section, reading)}
      className="block w-full max-w-[46rem] bg-paper tabular-nums"
      fontSize={size}
    >
      <pattern
        id={`${id}above`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" className={fills[tone]} />
        <path d="M0 0v6" className="stroke-paper" strokeWidth="2" />
      </pattern>
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${left} ${y(tick)}H${width - right}`}
            className="stroke-hair print:stroke-[#bbbbbb]"
            strokeWidth="1"
          />
          <text x={left - 6} y={y(tick) + size * 0.35} textAnchor="end" className="fill-ink-second">
            {tick} m
          </text>
        </g>
      ))}
      {buildings.map(({ fromMetres, toMetres, heightMetres, name }) => (
        <g key={fromMetres}>
          <path
            d={`M${x(fromMetres)} ${ground}V${y(heightMetres)}H${x(toMetres)}V${ground}Z`}
            className="fill-hair stroke-edge print:fill-[#e4e4e4]"
            strokeWidth="1.5"
          />
          <BuildingName
            spans={freeOf([x(fromMetres), x(toMetres)], [centre - wide / 2, centre + wide / 2])}
            y={ground - size * 0.6}
            size={size}
          >
            {`${name ? say(name) : t('building')} ${format.metres(heightMetres)}`}
          </BuildingName>
        </g>
      ))}
      <rect
        x={centre - wide / 2}
        y={y(split)}
        width={wide}
        height={split * up}
        className="fill-action stroke-paper"
        strokeWidth="1"
      />
      {isAbove ? (
        <rect
          x={centre - wide / 2}
          y={y(element.heightMetres)}
          width={wide}
          height={(element.heightMetres - split) * up}
          fill={`url(#${id}above)`}
          className={strokes[tone]}
          strokeWidth="1.5"
        />
      ) : null}
      {limits.map(({ fromMetres, toMetres, fromLimitMetres, toLimitMetres, zoneId }) => (
        <g key={`${zoneId} ${fromMetres}`}>
          <path
            d={`M${x(fromMetres)} ${y(fromLimitMetres)}L${x(toMetres)} ${y(toLimitMetres)}`}
            stroke="#4A9096"
            strokeWidth="3"
            className="print:stroke-black"
          />
          {x(toMetres) - x(fromMetres) > size * 6 ? (
            <text
              x={x(toMetres)}
              y={y(toLimitMetres) - size * 0.5}
              textAnchor="end"
              className="fill-ink stroke-paper"
              {...halo}
            >
              ≤ {format.metres(toLimitMetres)}
            </text>
          ) : null}
        </g>
      ))}
      {limit !== null && !isLineDrawn ? (
        <path
          d={`M${centre - wide / 2 - 40} ${y(limit)}H${centre + wide / 2 + 40}`}
          className="stroke-ink"
          strokeWidth="2"
          strokeDasharray="6 4"
        />
      ) : null}
      {limit === null || reading.marginMetres === 0 ? null : (
        <>
          <path
            d={`M${beside - 4} ${y(limit)}H${beside + 4}M${beside} ${y(limit)}V${y(element.heightMetres)}M${beside - 4} ${y(element.heightMetres)}H${beside + 4}`}
            className={isAbove ? strokes[tone] : 'stroke-ink'}
            strokeWidth="2"
          />
          <text
            x={beside + (isRoomRight ? 8 : -8)}
            y={(y(limit) + y(element.heightMetres)) / 2 + size * 0.35}
            textAnchor={anchor}
            fontWeight="700"
            className={`stroke-paper ${isAbove ? fills[tone] : 'fill-ink'}`}
            {...halo}
          >
            {t(isAbove ? 'above' : 'under', {
              metres: format.metres(Math.abs(element.heightMetres - limit)),
            })}
          </text>
        </>
      )}
      <text
        x={Math.min(Math.max(centre, left + size * 5), width - right - size * 5)}
        y={Math.min(y(element.heightMetres), limit === null ? Infinity : y(limit)) - size * 0.5}
        textAnchor="middle"
        fontWeight="700"
        className="fill-ink stroke-paper"
        {...halo}
      >
        {say(reading.name)} {format.metres(element.heightMetres)}
      </text>
      {limit === null ? null : (
        <text
          x={isRoomRight ? centre - wide / 2 - 8 : centre + wide / 2 + 8}
          y={y(limit) + (isAbove ? -size * 0.5 : size * 1.1)}
          textAnchor={isRoomRight ? 'end' : 'start'}
          className="fill-ink stroke-paper"
          {...halo}
        >
          {t(reading.finding?.kind === 'keep_height' ? 'keptAt' : 'limitAt', {
            metres: format.metres(limit),
          })}
        </text>
      )}
      {section.personAtMetres === null ? null : (
        <Person x={x(section.personAtMetres)} ground={ground} height={personMetres * up} size={size} />
      )}
      <path d={`M${left} ${ground}H${width - right}`} className="stroke-ink" strokeWidth="2" />
      {marks.map((mark) => (
        <g key={mark}>
          <path d={`M${x(mark)} ${ground}v5`} className="stroke-ink" strokeWidth="1.5" />
          <text
            x={x(mark)}
            y={ground + size * 1.5}
            textAnchor={x(mark) > width - size * 2 ? 'end' : 'middle'}
            className="fill-ink-second"
          >
            {Math.abs(mark)} m
          </text>
        </g>
      ))}
    </svg>
  )
}

const fills = { bad: 'fill-bad', warn: 'fill-warn' }
const strokes = { bad: 'stroke-bad', warn: 'stroke-warn' }

type Stretch = [from: number, to: number]

/** What the element leaves of a building's width, to the left and to the right of it. */
const freeOf = ([from, to]: Stretch, [start, end]: Stretch): Stretch[] =>
  end <= from || start >= to
    ? [[from, to]]
    : [
        [from, start],
        [end, to],
      ]

/** A name at the foot of a building, in its widest free part; none where it would not fit. */
function BuildingName({
  spans,
  y,
  size,
  children,
}: {
  spans: Stretch[]
  y: number
  size: number
  children: string
}) {
  const [from, to] = spans.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [0, 0]
  const length =
    Array.from(children).reduce((sum, sign) => sum + (/[\u2e80-\uffff]/.test(sign) ? 1 : 0.56), 0) * size
  if (to - from < length + 6) return null
  return (
    <text x={(from + to) / 2} y={y} textAnchor="middle" className="fill-ink">
      {children}
    </text>
  )
}

function Person({ x, ground, height, size }: { x: number; ground: number; height: number; size: number }) {
  const unit = height / 8
  return (
    <g className="fill-ink">
      <circle cx={x} cy={ground - height + unit} r={unit} />
      <path
        d={`M${x - unit * 1.3} ${ground - unit * 5.8}h${unit * 2.6}v${unit * 3}h${-unit * 0.6}v${unit * 2.8}h${-unit * 1.4}v${-unit * 2.8}h${-unit * 0.6}Z`}
      />
      <text
        x={x}
        y={ground - height - size * 0.4}
        textAnchor="middle"
        className="stroke-paper"
        paintOrder="stroke"
        strokeWidth={4}
      >
        1.7 m
      </text>
    </g>
  )
}
