import { areaOf, lengthOf } from '@hetu/domain/geometry/measure'
import { toPlanar } from '@hetu/domain/geometry/planar'
import { projectorFor } from '@hetu/domain/geometry/projection'
import type { Shape } from '@hetu/domain/geometry/shape'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { FilterChips } from '../shared/components/chip.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { useFormat } from '../shared/formatter.ts'
import { TrashIcon } from '../shared/icons/action-icons.tsx'
import { CornerTable } from './corner-table.tsx'
import type { CornerUnit } from './corner-table.tsx'
import type { ZonePart } from './zone-parts.ts'

interface OutlineFieldsProps {
  parts: readonly ZonePart[]
  epsg: number
  selectedId: string | null
  onChange: (parts: ZonePart[]) => void
}

/** Every outline of the zone as numbers: outer boundaries, holes, and how large each is. */
export function OutlineFields({ parts, epsg, selectedId, onChange }: OutlineFieldsProps) {
  const t = useTranslations('zones.editor')
  const { number } = useFormat()
  const [unit, setUnit] = useState<CornerUnit>('metres')
  const projector = projectorFor(epsg)
  if (parts.length === 0) return <p className="text-label text-ink-second">{t('noOutline')}</p>
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
    </div>
  )
}
