import type { Element } from '@hetu/domain/proposals/proposal'
import { materials, uses, workTypes } from '@hetu/domain/zones/work'
import { materialNames, useNames, workTypeNames } from '@hetu/domain/zones/zone-names'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { FilterChips } from '../shared/components/chip.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { NumberField } from '../shared/components/number-field.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { TrashIcon } from '../shared/icons/action-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { CornerFields } from './corner-fields.tsx'

interface ElementFieldsProps {
  element: Element
  onChange: (element: Element) => void
  onRemove: () => void
}

const flags = ['isPublicFacility', 'isInfrastructure', 'isConservation'] as const

/** One element: what it is called, what is done, and the figures that the rules ask for. */
export function ElementFields({ element, onChange, onRemove }: ElementFieldsProps) {
  const t = useTranslations('proposals.compose')
  const say = useLocalText()
  const change = (patch: Partial<Element>) => onChange({ ...element, ...patch })
  const heights = element.heights ?? { reference: 'ground' as const }
  const height = (part: 'ridge' | 'top', when: 'existing' | 'proposed', value: number) =>
    change({ heights: { ...heights, [part]: { ...heights[part], [when]: numberOr(value) } } })
  const figure = (label: string, value: number | undefined, onValue: (value: number) => void, unit = 'm') => (
    <NumberField
      label={label}
      isOptional
      unit={unit}
      minValue={0}
      step={unit === 'm' ? 0.1 : 1}
      value={value ?? Number.NaN}
      onChange={onValue}
    />
  )
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('nameZh')}
          value={element.name.zh}
          maxLength={80}
          onChange={(zh) => change({ name: { ...element.name, zh } })}
        />
        <TextField
          label={t('nameEn')}
          value={element.name.en}
          maxLength={80}
          onChange={(en) => change({ name: { ...element.name, en } })}
        />
        <Select
          label={t('workType')}
          options={workTypes.map((value) => ({ value, label: say(workTypeNames[value]) }))}
          value={element.workType}
          onChange={(workType) => change({ workType })}
        />
      </div>
      <DisclosureSection level={3} title={t('figures')} isOpenAtFirst>
        <div className="grid gap-4 sm:grid-cols-2">
          {figure(t('ridgeExisting'), heights.ridge?.existing, (value) => height('ridge', 'existing', value))}
          {figure(t('ridgeProposed'), heights.ridge?.proposed, (value) => height('ridge', 'proposed', value))}
          {figure(t('topExisting'), heights.top?.existing, (value) => height('top', 'existing', value))}
          {figure(t('topProposed'), heights.top?.proposed, (value) => height('top', 'proposed', value))}
          {figure(
            t('storeys'),
            element.storeys?.proposed,
            (value) => change({ storeys: { ...element.storeys, proposed: numberOr(value) } }),
            '',
          )}
          {figure(t('digDepth'), element.digDepthMetres, (value) =>
            change({ digDepthMetres: numberOr(value) }),
          )}
          {figure(t('laneExisting'), element.laneWidthMetres?.existing, (value) =>
            change({ laneWidthMetres: { ...element.laneWidthMetres, existing: numberOr(value) } }),
          )}
          {figure(t('laneProposed'), element.laneWidthMetres?.proposed, (value) =>
            change({ laneWidthMetres: { ...element.laneWidthMetres, proposed: numberOr(value) } }),
          )}
          {figure(t('signHeight'), element.signHeightMetres, (value) =>
            change({ signHeightMetres: numberOr(value) }),
          )}
          {figure(t('awningDepth'), element.awningDepthMetres, (value) =>
            change({ awningDepthMetres: numberOr(value) }),
          )}
          <Select
            label={t('useExisting')}
            isOptional
            options={uses.map((value) => ({ value, label: say(useNames[value]) }))}
            value={element.use?.existing ?? null}
            onChange={(existing) => change({ use: { ...element.use, existing } })}
          />
          <Select
            label={t('useProposed')}
            isOptional
            options={uses.map((value) => ({ value, label: say(useNames[value]) }))}
            value={element.use?.proposed ?? null}
            onChange={(next) => change({ use: { ...element.use, proposed: next } })}
          />
        </div>
        <div className="mt-4 flex flex-wrap gap-4">
          {flags.map((flag) => (
            <Checkbox
              key={flag}
              isSelected={element[flag] ?? false}
              onChange={(isSet) => change({ [flag]: isSet })}
            >
              {t(flag)}
            </Checkbox>
          ))}
        </div>
        <p className="mt-4 mb-2 text-label font-bold">{t('materials')}</p>
        <FilterChips
          label={t('materials')}
          options={materials.map((value) => ({ value, title: say(materialNames[value]) }))}
          selected={element.materials ?? []}
          onSelect={(chosen) => change({ materials: chosen.length > 0 ? chosen : undefined })}
        />
      </DisclosureSection>
      <DisclosureSection level={3} title={t('corners')}>
        <CornerFields shape={element.geometry} onChange={(geometry) => change({ geometry })} />
      </DisclosureSection>
      <Button variant="danger" icon={<TrashIcon />} onPress={onRemove} className="self-start">
        {t('remove')}
      </Button>
    </div>
  )
}

/** An emptied field is no number: the rule then says what is missing. */
const numberOr = (value: number) => (Number.isFinite(value) ? value : undefined)
