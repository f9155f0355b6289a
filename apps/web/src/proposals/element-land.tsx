import type { Element } from '@hetu/domain/proposals/draft-proposal'
import type { Parcel } from '@hetu/domain/zones/work'
import { useTranslations } from 'use-intl'
import { TextField } from '../shared/components/text-field.tsx'
import { ElementFigure, useValueLabel } from './element-figure.tsx'

const changes = [
  ['footprint', 'footprintSquareMetres'],
  ['floor', 'floorSquareMetres'],
  ['green', 'greenSquareMetres'],
] as const
const onParcel = ['areaSquareMetres', 'builtSquareMetres', 'floorSquareMetres', 'greenSquareMetres'] as const

/** Areas of the work, and the parcel on which coverage, floor-area and green ratio are counted. */
export function ElementLand({
  element,
  onChange,
}: {
  element: Element
  onChange: (patch: Partial<Element>) => void
}) {
  const t = useTranslations('proposals.compose')
  const label = useValueLabel()
  const { parcel } = element
  /** A parcel without number and area is none. */
  const changeParcel = (patch: Partial<Parcel>) => {
    const next = { id: '', areaSquareMetres: 0, ...parcel, ...patch }
    onChange({ parcel: next.id === '' && !next.areaSquareMetres ? undefined : next })
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {changes.flatMap(([name, key]) =>
        (['existing', 'proposed'] as const).map((when) => (
          <ElementFigure
            key={`${key} ${when}`}
            label={label(name, when)}
            unit="m²"
            value={element[key]?.[when]}
            onChange={(value) => onChange({ [key]: { ...element[key], [when]: value } })}
          />
        )),
      )}
      <TextField
        label={t('parcel.id')}
        hint={t('parcel.hint')}
        isOptional
        error={parcel && parcel.id.trim() === '' ? t('parcel.needsId') : undefined}
        value={parcel?.id ?? ''}
        maxLength={80}
        onChange={(id) => changeParcel({ id })}
      />
      {onParcel.map((key) => (
        <ElementFigure
          key={key}
          label={t(`parcel.${key}`)}
          unit="m²"
          value={parcel?.[key]}
          onChange={(value) => changeParcel({ [key]: value ?? (key === 'areaSquareMetres' ? 0 : undefined) })}
        />
      ))}
    </div>
  )
}
