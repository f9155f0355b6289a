import type { Element } from '@hetu/domain/proposals/draft-proposal'
import { materials, roofForms } from '@hetu/domain/zones/work'
import { materialNames, roofFormNames } from '@hetu/domain/zones/zone-names'
import { useTranslations } from 'use-intl'
import { FilterChips } from '../shared/components/chip.tsx'
import { Select } from '../shared/components/select.tsx'
import { useLocalText } from '../shared/language.ts'
import { ColourField } from './colour-field.tsx'
import { useValueLabel } from './element-figure.tsx'

/** Roof, colours and materials: what one sees from the lane. */
export function ElementAppearance({
  element,
  onChange,
}: {
  element: Element
  onChange: (patch: Partial<Element>) => void
}) {
  const t = useTranslations('proposals.compose')
  const label = useValueLabel()
  const say = useLocalText()
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={label('roofForm')}
          isOptional
          options={roofForms.map((value) => ({ value, label: say(roofFormNames[value]) }))}
          value={element.roofForm ?? null}
          onChange={(roofForm) => onChange({ roofForm })}
        />
        <ColourField
          label={label('colours')}
          colours={element.colours ?? []}
          onChange={(colours) => onChange({ colours: colours.length > 0 ? colours : undefined })}
        />
      </div>
      <p className="text-label font-bold">{t('materials')}</p>
      <FilterChips
        label={t('materials')}
        options={materials.map((value) => ({ value, title: say(materialNames[value]) }))}
        selected={element.materials ?? []}
        onSelect={(chosen) => onChange({ materials: chosen.length > 0 ? chosen : undefined })}
      />
    </div>
  )
}
