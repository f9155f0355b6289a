import { projectorFor } from '@hetu/domain/geometry/projection'
import type { Position } from '@hetu/domain/geometry/shape'
import type { DrawingMode } from '@hetu/map/drawing'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../components/button.tsx'
import { FilterChips } from '../components/chip.tsx'
import { DisclosureSection } from '../components/disclosure-section.tsx'
import { TextArea } from '../components/text-area.tsx'
import { usePlace } from '../place.ts'
import { toast } from '../toast.ts'
import { type DrawnShape, type DrawnType, leastCorners, shapeThrough } from './drawn-shape.ts'
import { typedPositions } from './typed-positions.ts'

const kinds = ['area', 'line', 'point'] as const
type Kind = (typeof kinds)[number]
const typeOf = { area: 'Polygon', line: 'LineString', point: 'Point' } as const satisfies Record<
  Kind,
  DrawnType
>

interface TypedShapeProps {
  /** What may be drawn here; of it an area, a line and a point can be typed in. */
  modes: readonly DrawingMode[]
  onShape: (geometry: DrawnShape) => void
  isOpenAtFirst?: boolean
}

/** A shape by its coordinates: for who has a survey, and for who draws without a mouse. */
export function TypedShape({ modes, onShape, isOpenAtFirst }: TypedShapeProps) {
  const t = useTranslations('shared.typed')
  const tMode = useTranslations('shared.drawing.mode')
  const place = usePlace()
  const offered = kinds.filter((kind) => modes.includes(kind))
  const [chosen, setChosen] = useState<Kind | undefined>()
  const [text, setText] = useState('')
  const kind = chosen !== undefined && offered.includes(chosen) ? chosen : offered[0]
  if (!place || !kind) return null
  const [lon = 0, lat = 0] = place.site.coordinates[0]?.[0] ?? []
  const typed = typedPositions(text, projectorFor(place.epsg), [lon, lat])
  const problem = 'line' in typed ? t(typed.problem, { line: typed.line }) : undefined
  const type = typeOf[kind]
  const positions = 'line' in typed ? [] : typed.positions
  const shape = shapeThrough(type, kind === 'area' ? withoutClosing(positions) : positions)
  return (
    <DisclosureSection level={3} title={t('title')} isOpenAtFirst={isOpenAtFirst === true}>
      <div className="flex flex-col gap-3">
        {offered.length > 1 ? (
          <FilterChips
            label={t('kind')}
            mode="one"
            options={offered.map((value) => ({ value, title: tMode(value) }))}
            selected={[kind]}
            onSelect={([next]) => setChosen(next)}
          />
        ) : null}
        <TextArea
          label={t('corners')}
          hint={t('hint', { epsg: String(place.epsg) })}
          error={problem}
          rows={4}
          value={text}
          onChange={setText}
        />
        <Button
          className="self-start"
          disabledReason={problem ?? (shape ? undefined : t('tooFew', { count: leastCorners[type] }))}
          onPress={() => {
            if (!shape) return
            onShape(shape)
            setText('')
            toast(t('added'))
          }}
        >
          {t('add')}
        </Button>
      </div>
    </DisclosureSection>
  )
}

/** A ring pasted with its first corner again at the end is closed already. */
function withoutClosing(corners: readonly Position[]): readonly Position[] {
  return corners.length > 3 && String(corners[0]) === String(corners.at(-1)) ? corners.slice(0, -1) : corners
}
