import { ruleKindNames } from '@hetu/domain/zones/rule-names'
import { simpleParametersOf } from '@hetu/domain/zones/rule-parameters'
import { type Rule, type RuleKind, ruleKinds } from '@hetu/domain/zones/rule'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Select } from '../shared/components/select.tsx'
import { useLocalText } from '../shared/language.ts'
import { newUuid } from '../shared/new-uuid.ts'
import { RuleFields } from './rule-fields.tsx'

interface RuleListFieldsProps {
  rules: readonly Rule[]
  onChange: (rules: Rule[]) => void
}

/** All rules of a zone, each open to be changed, and one more of any kind in the catalogue. */
export function RuleListFields({ rules, onChange }: RuleListFieldsProps) {
  const t = useTranslations('zones.editor')
  const say = useLocalText()
  const [kind, setKind] = useState<RuleKind | null>(null)
  const [newest, setNewest] = useState<string | null>(null)
  const add = () => {
    if (!kind) return
    const rule = blankRule(kind)
    setNewest(rule.id)
    setKind(null)
    onChange([...rules, rule])
  }
  return (
    <div className="flex flex-col gap-2">
      {rules.length === 0 ? <p className="text-label text-ink-second">{t('noRules')}</p> : null}
      {rules.map((rule, at) => (
        <DisclosureSection
          key={rule.id}
          level={3}
          isOpenAtFirst={rule.id === newest}
          title={say(rule.text) || say(ruleKindNames[rule.kind])}
        >
          <p className="pb-2 text-note text-ink-least">{say(ruleKindNames[rule.kind])}</p>
          <RuleFields
            rule={rule}
            onChange={(next) => onChange(rules.with(at, next))}
            onRemove={() => onChange(rules.toSpliced(at, 1))}
          />
        </DisclosureSection>
      ))}
      <div className="flex flex-wrap items-end gap-3">
        <Select
          className="min-w-60 flex-1"
          label={t('ruleKind')}
          value={kind}
          onChange={setKind}
          options={ruleKinds.map((value) => ({ value, label: say(ruleKindNames[value]) }))}
        />
        <Button disabledReason={kind ? undefined : t('chooseKind')} onPress={add}>
          {t('addRule')}
        </Button>
      </div>
    </div>
  )
}

/** A rule with nothing said yet; lists that it must have begin empty. */
function blankRule(kind: RuleKind): Rule {
  const text = { zh: '', en: '' }
  const lists = simpleParametersOf(kind).filter(({ type, isRequired }) => type === 'choices' && isRequired)
  return {
    id: `${kind}-${newUuid().slice(0, 8)}`,
    kind,
    severity: 'mandatory',
    article: text,
    text,
    ...Object.fromEntries(lists.map(({ path }) => [path, []])),
    // What is missing is said beside the rule, and the draft cannot be sent before.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  } as unknown as Rule
}
