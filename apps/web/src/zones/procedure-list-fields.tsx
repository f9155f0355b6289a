import { workTypeNames } from '@hetu/domain/zones/zone-names'
import { workTypes } from '@hetu/domain/zones/work'
import type { ZoneProcedure } from '@hetu/domain/zones/zone'
import { useTranslations } from 'use-intl'
import { FilterChips } from '../shared/components/chip.tsx'
import { useLocalText } from '../shared/language.ts'
import { RequirementListFields } from './requirement-list-fields.tsx'

interface ProcedureListFieldsProps {
  procedures: readonly ZoneProcedure[]
  onChange: (procedures: ZoneProcedure[]) => void
}

/** Steps that works in the zone need, whatever their figures say; first those for every work, then for some. */
export function ProcedureListFields({ procedures, onChange }: ProcedureListFieldsProps) {
  const t = useTranslations('zones.editor')
  const say = useLocalText()
  const forAll = procedures.filter(({ workTypes: some }) => some === undefined)
  const forSome = procedures.filter(({ workTypes: some }) => some !== undefined)
  return (
    <div className="flex flex-col gap-4">
      <RequirementListFields
        requirements={forAll.map(({ requirement }) => requirement)}
        onChange={(next) => onChange([...next.map((requirement) => ({ requirement })), ...forSome])}
      />
      {forSome.map((procedure, at) => {
        const set = (next: ZoneProcedure | null) =>
          onChange([...forAll, ...(next ? forSome.with(at, next) : forSome.toSpliced(at, 1))])
        return (
          <div key={at} className="flex flex-col gap-2 border-t border-hair pt-3">
            <span className="text-label font-bold">{t('forWorks')}</span>
            <FilterChips
              label={t('forWorks')}
              options={workTypes.map((value) => ({ value, title: say(workTypeNames[value]) }))}
              selected={procedure.workTypes ?? []}
              onSelect={(some) => set({ ...procedure, workTypes: some })}
            />
            <RequirementListFields
              requirements={[procedure.requirement]}
              isSingle
              onChange={([requirement]) => set(requirement ? { ...procedure, requirement } : null)}
            />
          </div>
        )
      })}
    </div>
  )
}
