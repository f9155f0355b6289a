import { areaOf, lengthOf } from '@hetu/domain/geometry/measure'
import { toPlanar } from '@hetu/domain/geometry/planar'
import { projectorFor } from '@hetu/domain/geometry/projection'
import type { Shape } from '@hetu/domain/geometry/shape'
import type { DrawingMode } from '@hetu/map/drawing'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { FilterChips } from '../shared/components/chip.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { useFormat } from '../shared/formatter.ts'
import { TrashIcon } from '../shared/icons/action-icons.tsx'
import { TypedShape } from '../shared/map/typed-shape.tsx'
import { newUuid } from '../shared/new-uuid.ts'
import { CornerTable } from './corner-table.tsx'
import type { CornerUnit } from './corner-table.tsx'
import { type ZonePart, mergeParts } from './zone-parts.ts'

interface OutlineFieldsProps {
  /** What may be drawn. */
  modes: readonly DrawingMode[]
  parts: readonly ZonePart[]
  epsg: number
  selectedId: string | null
  onChange: (parts: ZonePart[]) => void
}

/** Every outline of the zone as numbers: outer boundaries, holes, and how large each is. */
export function OutlineFields({ modes, parts, epsg, selectedId, onChange }: OutlineFieldsProps) {
  const t = useTranslations('zones.editor')
  const { number } = useFormat()
  const [unit, setUnit] = useState<CornerUnit>('metres')
  const projector = projectorFor(epsg)
  const typed = (
    <TypedShape
      modes={modes}
      isOpenAtFirst={parts.length === 0}
      onShape={(geometry) => onChange(mergeParts(parts, [...parts, { id: newUuid(), geometry }]))}
    />
  )
  if (parts.length === 0) {
    return (
      <>
        <p className="text-label text-ink-second">{t(modes.includes('area') ? 'noOutline' : 'noPoint')}</p>
        {typed}
      </>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <FilterChips
        label={t('unit')}
        mode="one"
        options={[
          { value: 'metres', title: t('inMetres', { epsg: String(epsg) }) },
          { value: 'degrees', title: t('inDegrees') },
        ]}
        selected={[unit]}
        onSelect={([chosen]) => chosen && setUnit(chosen)}
      />
      {parts.map((part, at) => {
        const planar = toPlanar(part.geometry as Shape, projector)
        const size =
          part.geometry.type === 'Polygon'
            ? t('area', { squareMetres: number(areaOf(planar)), metres: number(lengthOf(planar)) })
            : part.geometry.type === 'LineString'
              ? t('length', { metres: number(lengthOf(planar)) })
              : ''
        return (
          <DisclosureSection
            key={`${part.id} ${part.id === selectedId}`}
            level={3}
            isOpenAtFirst={part.id === selectedId}
            title={t(part.isHole ? 'hole' : 'outline', { number: at + 1 })}
            aside={size}
          >
            <div className="flex flex-col gap-3">
              <CornerTable
                geometry={part.geometry}
                unit={unit}
                projector={projector}
                onChange={(geometry) => onChange(parts.with(at, { ...part, geometry }))}
              />
              <div className="flex flex-wrap items-center gap-4">
                {part.geometry.type === 'Polygon' ? (
                  <Checkbox
                    isSelected={part.isHole}
                    onChange={(isHole) => onChange(parts.with(at, { ...part, isHole }))}
                  >
                    {t('isHole')}
                  </Checkbox>
                ) : null}
                <Button
                  isNarrow
                  variant="danger"
                  icon={<TrashIcon />}
                  onPress={() => onChange(parts.toSpliced(at, 1))}
                >
                  {t('removeOutline')}
                </Button>
              </div>
            </div>
          </DisclosureSection>
        )
      })}
      {typed}
    </div>
  )
}
