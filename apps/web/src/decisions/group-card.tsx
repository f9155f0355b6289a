import { isAnswered, inputKey, type InputRef, type OpinionGroup } from '@hetu/domain/decisions/disposition'
import type { DecisionInput } from '@hetu/domain/decisions/close-out'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { Select } from '../shared/components/select.tsx'
import { useLocalText } from '../shared/language.ts'
import { DispositionWord } from './disposition-word.tsx'

interface GroupCardProps {
  group: OpinionGroup
  inputs: ReadonlyMap<string, DecisionInput>
  others: readonly OpinionGroup[]
  isFrozen: boolean
  onEdit: () => void
  onRemove: (input: InputRef) => void
  onSplit: (inputs: InputRef[]) => void
  onMergeInto: (groupId: string) => void
  onDissolve: () => void
}

/** A row of the answers: whose words, what was answered, and what can be done with the group. */
export function GroupCard({
  group,
  inputs,
  others,
  isFrozen,
  onEdit,
  onRemove,
  onSplit,
  onMergeInto,
  onDissolve,
}: GroupCardProps) {
  const t = useTranslations('decisions')
  const say = useLocalText()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const taken = group.inputs.filter((member) => picked.has(inputKey(member)))
  const pick = (key: string) => {
    const next = new Set(picked)
    if (!next.delete(key)) next.add(key)
    setPicked(next)
  }
  return (
    <article
      id={`group-${group.id}`}
      tabIndex={-1}
      className="flex flex-col gap-2 rounded-control border border-hair p-4"
    >
      <h3 className="flex flex-wrap items-center gap-2 text-lead font-bold">
        {say(group.title)}
        {group.disposition ? <DispositionWord disposition={group.disposition} /> : null}
        {isAnswered(group) ? null : <Badge tone="warn">{t('closeOut.noAnswer')}</Badge>}
      </h3>
      {group.reason ? <p className="text-body">{say(group.reason)}</p> : null}
      {group.change || group.followUp ? (
        <p className="text-label text-ink-second">
          {[group.change && say(group.change.text), group.followUp && say(group.followUp.text)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ) : null}
      <ul className="flex flex-col">
        {group.inputs.map((member) => (
          <li key={inputKey(member)} className="flex items-center justify-between gap-2 text-label">
            {isFrozen ? (
              <MemberName member={inputs.get(inputKey(member))} />
            ) : (
              <Checkbox isSelected={picked.has(inputKey(member))} onChange={() => pick(inputKey(member))}>
                <MemberName member={inputs.get(inputKey(member))} />
              </Checkbox>
            )}
            {isFrozen ? null : (
              <Button isNarrow variant="quiet" onPress={() => onRemove(member)}>
                {t('closeOut.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isFrozen ? null : (
        <div className="flex flex-wrap items-end gap-2">
          <Button isNarrow onPress={onEdit}>
            {t(group.disposition ? 'closeOut.rename' : 'closeOut.edit')}
          </Button>
          {taken.length > 0 && taken.length < group.inputs.length ? (
            <Button
              isNarrow
              onPress={() => {
                setPicked(new Set())
                onSplit(taken)
              }}
            >
              {t('closeOut.split')}
            </Button>
          ) : null}
          <Button isNarrow variant="quiet" onPress={onDissolve}>
            {t('closeOut.dissolve')}
          </Button>
          {others.length > 0 ? (
            <Select
              label={t('closeOut.mergeInto')}
              value={null}
              onChange={onMergeInto}
              options={others.map((other) => ({ value: other.id, label: say(other.title) }))}
              className="min-w-48"
            />
          ) : null}
        </div>
      )}
    </article>
  )
}

function MemberName({ member }: { member: DecisionInput | undefined }) {
  const say = useLocalText()
  if (!member) return null
  return (
    <span>
      <span className="text-ink-least tabular-nums">{member.label}</span>{' '}
      <span lang={member.language}>{say(member.title)}</span>
    </span>
  )
}
