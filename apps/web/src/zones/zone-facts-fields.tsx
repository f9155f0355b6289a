import { zoneLevelNames, zoneStatusNames, zoneTypeNames } from '@hetu/domain/zones/zone-names'
import { zoneLevels, zoneStatuses } from '@hetu/domain/zones/zone'
import { zoneTypes } from '@hetu/domain/zones/zone-types'
import { useTranslations } from 'use-intl'
import { BilingualField } from '../shared/components/bilingual-field.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { NumberField } from '../shared/components/number-field.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { capital } from '../shared/capital.ts'
import { useLocalText } from '../shared/language.ts'
import { LegalBasisFields } from './legal-basis-fields.tsx'
import { ValidityFields } from './validity-fields.tsx'
import type { ZoneDraft } from './zone-draft.ts'

type Facts = ZoneDraft['facts']

interface ZoneFactsFieldsProps {
  facts: Facts
  /** A new zone: its number can still be chosen. */
  isNew: boolean
  onChange: (facts: Facts) => void
}

/** What a zone record must carry: what it is, by whom and on which law, since when, how exact. */
export function ZoneFactsFields({ facts, isNew, onChange }: ZoneFactsFieldsProps) {
  const t = useTranslations('zones.editor')
  const say = useLocalText()
  const set = (patch: Partial<Facts>) => onChange({ ...facts, ...patch })
  return (
    <div className="flex flex-col gap-4">
      {isNew ? (
        <TextField label={t('zoneId')} value={facts.zoneId} onChange={(zoneId) => set({ zoneId })} />
      ) : null}
      <Select
        label={t('type')}
        value={facts.type}
        options={zoneTypes.map((value) => ({ value, label: capital(say(zoneTypeNames[value])) }))}
        onChange={(type) => set({ type })}
      />
      <BilingualField label={t('name')} value={facts.name} onChange={(name) => set({ name })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('level')}
          value={facts.level}
          options={zoneLevels.map((value) => ({ value, label: capital(say(zoneLevelNames[value])) }))}
          onChange={(level) => set({ level })}
        />
        <Select
          label={t('status')}
          value={facts.status}
          options={zoneStatuses.map((value) => ({ value, label: capital(say(zoneStatusNames[value])) }))}
          onChange={(status) => set({ status })}
        />
      </div>
      <BilingualField
        label={t('authority')}
        value={facts.authority}
        onChange={(authority) => set({ authority })}
      />
      <LegalBasisFields legalBasis={facts.legalBasis} onChange={(legalBasis) => set({ legalBasis })} />
      <div className="grid grid-cols-1 items-end gap-4 sm:grid-cols-2">
        <ValidityFields validity={facts} onChange={set} />
        <NumberField
          isOptional
          label={t('scale')}
          step={500}
          minValue={1}
          formatOptions={{ useGrouping: false }}
          value={facts.sourceScale ?? Number.NaN}
          onChange={(sourceScale) => {
            const { sourceScale: _gone, ...rest } = facts
            onChange(Number.isNaN(sourceScale) ? rest : { ...rest, sourceScale })
          }}
        />
      </div>
      <Checkbox isSelected={facts.isDefinitive} onChange={(isDefinitive) => set({ isDefinitive })}>
        {t('definitive')}
      </Checkbox>
    </div>
  )
}
