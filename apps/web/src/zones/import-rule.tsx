import type { RuleMapping, ValueSource } from '@hetu/domain/zones/layer-mapping'
import { dimensionOf } from '@hetu/domain/zones/read-amount'
import { choiceName, parameterName, ruleKindNames } from '@hetu/domain/zones/rule-names'
import { parametersOf, ruleKindsInTables } from '@hetu/domain/zones/rule-parameters'
import { zoneTypeNames } from '@hetu/domain/zones/zone-names'
import { type ZoneLayer, isZoneRow } from '@hetu/domain/zones/zone-layer'
import type { ZoneType } from '@hetu/domain/zones/zone'
import { zoneTypes } from '@hetu/domain/zones/zone-types'
import type { LocalText } from '@hetu/domain/language'
import { useTranslations } from 'use-intl'
import { BilingualField } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { Checkbox, CheckboxGroup } from '../shared/components/checkbox.tsx'
import { Select } from '../shared/components/select.tsx'
import { useLocalText } from '../shared/language.ts'
import { ImportParameter } from './import-parameter.tsx'
import { proposedText } from './proposed-rule-text.ts'

interface ImportRuleProps {
  number: number
  rule: RuleMapping
  layer: ZoneLayer
  onChange: (rule: RuleMapping) => void
  onRemove: () => void
}

/** One rule of a layer: its kind, and for every parameter of that kind a column or a value. */
export function ImportRule({ number, rule, layer, onChange, onRemove }: ImportRuleProps) {
  const t = useTranslations('zones.mapping')
  const say = useLocalText()
  const parameters = parametersOf(rule.kind) ?? []
  /** The words follow the values until the planner writes other ones. */
  const change = (next: RuleMapping) => {
    const isOwn = !isSameText(rule.text, proposedText(rule)) && rule.text.zh + rule.text.en !== ''
    onChange(isOwn ? next : { ...next, text: proposedText(next) })
  }
  const inLayer = new Set<ZoneType>(layer.good.filter(isZoneRow).map(({ type }) => type))
  const types = zoneTypes.filter((type) => inLayer.has(type) || rule.types?.includes(type))
  return (
    <fieldset className="m-0 flex flex-col gap-4 rounded-sheet border border-hair bg-paper p-4">
      <legend className="px-1 text-body font-bold">
        {t('rule', { number: String(number), kind: say(ruleKindNames[rule.kind]) })}
      </legend>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4 lg:items-end">
        <Select
          label={t('kind')}
          options={ruleKindsInTables.map((kind) => ({ value: kind, label: say(ruleKindNames[kind]) }))}
          value={rule.kind}
          onChange={(kind) => change({ ...rule, kind, parameters: {} })}
        />
        <Select
          label={t('severity')}
          options={(['mandatory', 'guidance'] as const).map((each) => ({
            value: each,
            label: t(`severities.${each}`),
          }))}
          value={rule.severity}
          onChange={(severity) => onChange({ ...rule, severity })}
        />
      </div>
      {parameters.map((parameter) => (
        <ImportParameter
          key={`${rule.kind} ${parameter.path}`}
          parameter={parameter}
          dimension={dimensionOf(rule.kind, parameter.path)}
          name={parameterName(parameter.path)}
          choiceOf={choiceName}
          columns={layer.columns}
          source={rule.parameters[parameter.path]}
          onChange={(source) =>
            change({ ...rule, parameters: withSource(rule.parameters, parameter.path, source) })
          }
        />
      ))}
      {types.length > 1 ? (
        <CheckboxGroup
          label={t('onlyTypes')}
          hint={t('onlyTypesHint')}
          value={rule.types ?? []}
          onChange={(chosen) => {
            const { types: _before, ...rest } = rule
            const kept = zoneTypes.filter((type) => chosen.includes(type))
            onChange(kept.length > 0 ? { ...rest, types: kept } : rest)
          }}
        >
          <div className="flex flex-wrap gap-x-6">
            {types.map((type) => (
              <Checkbox key={type} value={type}>
                {say(zoneTypeNames[type])}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
      ) : null}
      <BilingualField
        label={t('article')}
        value={rule.article}
        onChange={(article) => onChange({ ...rule, article })}
      />
      <BilingualField
        label={t('text')}
        hint={t('textHint')}
        value={rule.text}
        onChange={(text) => onChange({ ...rule, text })}
      />
      <Button isNarrow onPress={onRemove} className="self-start">
        {t('removeRule', { number: String(number) })}
      </Button>
    </fieldset>
  )
}

function withSource(
  parameters: RuleMapping['parameters'],
  path: string,
  source: ValueSource | undefined,
): RuleMapping['parameters'] {
  const { [path]: _before, ...rest } = parameters
  return source ? { ...rest, [path]: source } : rest
}

const isSameText = (a: LocalText, b: LocalText) => a.zh === b.zh && a.en === b.en
