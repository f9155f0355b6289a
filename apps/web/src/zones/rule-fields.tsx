import type { LocalText } from '@hetu/domain/language'
import { parameterValue, withParameter } from '@hetu/domain/zones/parameter-value'
import { choiceName, parameterName } from '@hetu/domain/zones/rule-names'
import { simpleParametersOf } from '@hetu/domain/zones/rule-parameters'
import { Rule } from '@hetu/domain/zones/rule'
import { useTranslations } from 'use-intl'
import { BilingualField } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { FilterChips } from '../shared/components/chip.tsx'
import { TrashIcon } from '../shared/icons/action-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { ParameterField } from './parameter-field.tsx'
import { RequirementListFields } from './requirement-list-fields.tsx'

const blank: LocalText = { zh: '', en: '' }

interface RuleFieldsProps {
  rule: Rule
  onChange: (rule: Rule) => void
  onRemove: () => void
}

/** A rule: its words and article, how binding it is, its figures, and the exception that the law foresees. */
export function RuleFields({ rule, onChange, onRemove }: RuleFieldsProps) {
  const t = useTranslations('zones.editor')
  const say = useLocalText()
  const { exception } = rule
  const problem = Rule.safeParse(rule).success ? null : t('ruleIncomplete')
  return (
    <div className="flex flex-col gap-4">
      {problem ? <p className="text-label text-warn">{problem}</p> : null}
      {simpleParametersOf(rule.kind).map((parameter) => (
        <ParameterField
          key={parameter.path}
          parameter={parameter}
          label={say(parameterName(parameter.path))}
          value={parameterValue(rule, parameter.path)}
          nameOf={choiceName}
          onChange={(value) => onChange(withParameter(rule, parameter.path, value))}
        />
      ))}
      {rule.kind === 'approval' || rule.kind === 'permitted_right' ? (
        <RequirementListFields
          requirements={rule.requirements ?? []}
          onChange={(requirements) => onChange({ ...rule, requirements })}
        />
      ) : null}
      <BilingualField
        label={t('ruleText')}
        value={rule.text}
        onChange={(text) => onChange({ ...rule, text })}
      />
      <BilingualField
        label={t('article')}
        value={rule.article}
        onChange={(article) => onChange({ ...rule, article })}
      />
      <FilterChips
        label={t('severity')}
        mode="one"
        options={(['mandatory', 'guidance'] as const).map((value) => ({ value, title: t(value) }))}
        selected={[rule.severity]}
        onSelect={([severity]) => severity && onChange({ ...rule, severity })}
      />
      <Checkbox
        isSelected={exception !== undefined}
        onChange={(isOn) => {
          const { exception: _gone, ...rest } = rule
          onChange(isOn ? { ...rule, exception: { text: blank, grantedBy: blank } } : rest)
        }}
      >
        {t('hasException')}
      </Checkbox>
      {exception ? (
        <div className="flex flex-col gap-3 border-s-2 border-hair ps-3">
          <BilingualField
            label={t('exceptionText')}
            value={exception.text}
            onChange={(text) => onChange({ ...rule, exception: { ...exception, text } })}
          />
          <BilingualField
            label={t('grantedBy')}
            value={exception.grantedBy}
            onChange={(grantedBy) => onChange({ ...rule, exception: { ...exception, grantedBy } })}
          />
        </div>
      ) : null}
      <Button isNarrow variant="danger" icon={<TrashIcon />} onPress={onRemove} className="self-start">
        {t('removeRule')}
      </Button>
    </div>
  )
}
