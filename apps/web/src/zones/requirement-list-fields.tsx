import { withParameter, parameterValue } from '@hetu/domain/zones/parameter-value'
import type { Requirement } from '@hetu/domain/zones/requirement'
import {
  archaeologyModeNames,
  type RequirementKind,
  requirementKindNames,
  requirementKinds,
  requirementParameterNames,
  requirementParametersOf,
} from '@hetu/domain/zones/requirement-parameters'
import { choiceName } from '@hetu/domain/zones/rule-names'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Select } from '../shared/components/select.tsx'
import { TrashIcon } from '../shared/icons/action-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { ParameterField } from './parameter-field.tsx'

interface RequirementListFieldsProps {
  requirements: readonly Requirement[]
  onChange: (requirements: Requirement[]) => void
  /** Just this one: none can be added. */
  isSingle?: boolean
}

/** Steps that a rule or zone sets before work may start: approvals, notice, experts, hearing, archaeology. */
export function RequirementListFields({ requirements, onChange, isSingle }: RequirementListFieldsProps) {
  const t = useTranslations('zones.editor')
  const say = useLocalText()
  return (
    <div className="flex flex-col gap-3">
      {requirements.map((requirement, at) => (
        <fieldset
          key={at}
          className="m-0 flex min-w-0 flex-col gap-3 border-0 border-s-2 border-hair p-0 ps-3"
        >
          <legend className="flex w-full items-center justify-between gap-2 text-label font-bold">
            {say(requirementKindNames[requirement.kind])}
            <Button
              isNarrow
              variant="quiet"
              icon={<TrashIcon />}
              onPress={() => onChange(requirements.toSpliced(at, 1))}
            >
              {t('removeRequirement')}
            </Button>
          </legend>
          {requirementParametersOf(requirement.kind).map((parameter) => (
            <ParameterField
              key={parameter.path}
              parameter={parameter}
              label={say(requirementParameterNames[parameter.path as 'article'])}
              value={parameterValue(requirement, parameter.path)}
              nameOf={(code) => archaeologyModeNames[code] ?? choiceName(code)}
              onChange={(value) =>
                onChange(requirements.with(at, withParameter(requirement, parameter.path, value)))
              }
            />
          ))}
        </fieldset>
      ))}
      {isSingle ? null : (
        <Select<RequirementKind>
          label={t('addRequirement')}
          value={null}
          options={requirementKinds.map((kind) => ({ value: kind, label: say(requirementKindNames[kind]) }))}
          // What is missing is said by the check of the whole draft before it can be sent.
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion
          onChange={(kind) => onChange([...requirements, { kind } as Requirement])}
        />
      )}
    </div>
  )
}
