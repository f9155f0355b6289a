import { parameterValue, withParameter } from '@hetu/domain/zones/parameter-value'
import { figureChoice, figureName, heritageObjectNames } from '@hetu/domain/zones/object-names'
import { heritageObjectKinds, objectParametersOf } from '@hetu/domain/zones/object-parameters'
import { useTranslations } from 'use-intl'
import { BilingualField } from '../shared/components/bilingual-field.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLocalText } from '../shared/language.ts'
import { LegalBasisFields } from './legal-basis-fields.tsx'
import type { ObjectDraft } from './object-draft.ts'
import { ParameterField } from './parameter-field.tsx'
import { ValidityFields } from './validity-fields.tsx'

interface ObjectFactsFieldsProps {
  draft: ObjectDraft
  /** Something new: its number and kind can still be chosen. */
  isNew: boolean
  onChange: (patch: Partial<ObjectDraft>) => void
}

/** What a heritage object is: kind, name, law, validity, and the distances and heights that its kind brings. */
export function ObjectFactsFields({ draft, isNew, onChange }: ObjectFactsFieldsProps) {
  const t = useTranslations('zones.editor')
  const say = useLocalText()
  const { facts, figures } = draft
  const set = (patch: Partial<ObjectDraft['facts']>) => onChange({ facts: { ...facts, ...patch } })
  return (
    <div className="flex flex-col gap-4">
      {isNew ? (
        <>
          <TextField label={t('objectId')} value={facts.id} onChange={(id) => set({ id })} />
          <Select
            label={t('type')}
            value={facts.kind}
            options={heritageObjectKinds.map((value) => ({ value, label: say(heritageObjectNames[value]) }))}
            onChange={(kind) => set({ kind })}
          />
        </>
      ) : null}
      <BilingualField label={t('name')} value={facts.name} onChange={(name) => set({ name })} />
      {objectParametersOf(facts.kind).map((parameter) => (
        <ParameterField
          key={`${facts.kind} ${parameter.path}`}
          parameter={parameter}
          label={say(figureName(parameter.path))}
          value={parameterValue(figures, parameter.path)}
          nameOf={figureChoice}
          onChange={(value) => onChange({ figures: withParameter(figures, parameter.path, value) })}
        />
      ))}
      <LegalBasisFields legalBasis={facts.legalBasis} onChange={(legalBasis) => set({ legalBasis })} />
      <div className="grid grid-cols-1 items-end gap-4 sm:grid-cols-2">
        <ValidityFields
          validity={{ ...draft, accuracyMetres: facts.accuracyMetres }}
          onChange={({ accuracyMetres, ...period }) =>
            onChange({
              ...period,
              ...(accuracyMetres !== undefined && { facts: { ...facts, accuracyMetres } }),
            })
          }
        />
      </div>
      <Checkbox
        isSelected={facts.isLocationHidden}
        onChange={(isLocationHidden) => set({ isLocationHidden })}
      >
        {t('hidden')}
      </Checkbox>
    </div>
  )
}
