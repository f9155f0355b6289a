import { relations } from '@hetu/domain/people/role'
import { useTranslations } from 'use-intl'
import { BilingualField } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { Checkbox, CheckboxGroup } from '../shared/components/checkbox.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { NumberField } from '../shared/components/number-field.tsx'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { type ComposedPoll, type NamedArea, emptyText } from './composed-poll.ts'

interface ElectorateFieldsProps {
  poll: ComposedPoll
  areas: readonly NamedArea[]
  onChange: (patch: Partial<ComposedPoll>) => void
}

const mayVote = relations.filter((relation) => relation !== 'visitor')

/** Who may vote: by relation and area, and how many they are: the denominator of every share. */
export function ElectorateFields({ poll, areas, onChange }: ElectorateFieldsProps) {
  const t = useTranslations('polls.open')
  const relation = useTranslations('shared.person.relation')
  const say = useLocalText()
  const { eligible, areaIds } = poll
  const change = (at: number, patch: Partial<(typeof eligible)[number]>) =>
    onChange({ eligible: eligible.map((one, index) => (index === at ? { ...one, ...patch } : one)) })
  const total = eligible.reduce((sum, { count }) => sum + count, 0)
  const lanes = areas.filter(({ kind }) => kind === 'lane')
  const courtyards = areas.filter(({ kind }) => kind === 'courtyard')
  // The group of lanes does not know of the courtyards chosen, nor the other way round.
  const choose = (of: readonly NamedArea[]) => (chosen: string[]) =>
    onChange({
      areaIds: [...areaIds.filter((id) => !of.some((area) => area.id === id)), ...chosen],
    })
  const boxes = (of: readonly NamedArea[]) =>
    of.map((area) => (
      <Checkbox key={area.id} value={area.id}>
        {say(area.name)}
      </Checkbox>
    ))
  return (
    <>
      <CheckboxGroup
        label={t('relations')}
        value={poll.relations}
        onChange={(chosen) =>
          onChange({ relations: mayVote.filter((one) => chosen.includes(one)), sentence: null })
        }
      >
        <div className="grid gap-x-4 sm:grid-cols-3">
          {mayVote.map((one) => (
            <Checkbox key={one} value={one}>
              {relation(one)}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      <CheckboxGroup label={t('areas')} hint={t('areasHint')} value={areaIds} onChange={choose(lanes)}>
        <div className="grid gap-x-4 sm:grid-cols-3">{boxes(lanes)}</div>
      </CheckboxGroup>
      <DisclosureSection
        level={3}
        title={t('courtyards')}
        aside={courtyards.filter(({ id }) => areaIds.includes(id)).length}
      >
        <CheckboxGroup label={t('courtyards')} value={areaIds} onChange={choose(courtyards)}>
          <div className="grid gap-x-4 sm:grid-cols-3">{boxes(courtyards)}</div>
        </CheckboxGroup>
      </DisclosureSection>
      {eligible.map((group, at) => (
        <div key={at} className="grid items-end gap-3 sm:grid-cols-[1fr_14rem]">
          <BilingualField
            label={t('eligibleLabel', { number: at + 1 })}
            value={group.label}
            maxLength={40}
            onChange={(label) => change(at, { label })}
          />
          <NumberField
            label={t('eligibleCount')}
            minValue={0}
            maxValue={10_000_000}
            value={group.count}
            onChange={(count) => change(at, { count: Number.isFinite(count) ? count : 0 })}
          />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          isNarrow
          icon={<PlusIcon />}
          onPress={() => onChange({ eligible: [...eligible, { label: emptyText, count: 0 }] })}
        >
          {t('addEligible')}
        </Button>
        {eligible.length > 1 ? (
          <Button isNarrow variant="quiet" onPress={() => onChange({ eligible: eligible.slice(0, -1) })}>
            {t('dropEligible')}
          </Button>
        ) : null}
        <p className="text-label text-ink-second tabular-nums">{t('denominator', { count: total })}</p>
      </div>
    </>
  )
}
