import { projectorFor } from '@hetu/domain/geometry/projection'
import type { Shape } from '@hetu/domain/geometry/shape'
import type { Element } from '@hetu/domain/proposals/draft-proposal'
import { verticesOf, withVertexMoved } from '@hetu/map/edit-shape'
import { useTranslations } from 'use-intl'
import { NumberField } from '../shared/components/number-field.tsx'
import { usePlace } from '../shared/place.ts'

/** The corners of a shape as metres from the south-west corner of the place, for whoever has a survey or no mouse. */
export function CornerFields({
  shape,
  onChange,
}: {
  shape: Shape
  onChange: (shape: Element['geometry']) => void
}) {
  const t = useTranslations('proposals.compose')
  const place = usePlace()
  if (!place || shape.type === 'MultiPolygon') return null
  const projector = projectorFor(place.epsg)
  const [lon = 0, lat = 0] = place.site.coordinates[0]?.[0] ?? []
  const origin = projector.forward([lon, lat])
  const move = (at: number, east: number, north: number) => {
    if (!Number.isFinite(east) || !Number.isFinite(north)) return
    const moved = withVertexMoved(shape, at, projector.inverse([origin[0] + east, origin[1] + north]))
    onChange(moved)
  }
  return (
    <ol className="m-0 flex list-none flex-col gap-3 p-0">
      {verticesOf(shape).map((position, at) => {
        const metres = projector.forward(position)
        const [east, north] = [round(metres[0] - origin[0]), round(metres[1] - origin[1])]
        return (
          <li key={at} className="grid items-end gap-3 sm:grid-cols-[5em_1fr_1fr]">
            <span className="text-label text-ink-second">{t('corner', { number: at + 1 })}</span>
            <NumberField
              label={t('east')}
              unit="m"
              step={0.1}
              value={east}
              onChange={(value) => move(at, value, north)}
            />
            <NumberField
              label={t('north')}
              unit="m"
              step={0.1}
              value={north}
              onChange={(value) => move(at, east, value)}
            />
          </li>
        )
      })}
    </ol>
  )
}

const round = (metres: number) => Math.round(metres * 100) / 100
