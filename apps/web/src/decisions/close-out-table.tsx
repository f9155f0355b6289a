import type { OpenDecision } from '@hetu/domain/decisions/open-decision'
import type { CloseOut, DecisionInput } from '@hetu/domain/decisions/close-out'
import { useActor } from '../shared/session.ts'
import { mayGroupOpinions } from '@hetu/domain/decisions/may-edit-decision'
import { inputKey, inputProgress, type InputRef, type OpinionGroup } from '@hetu/domain/decisions/disposition'
import { addToGroup, mergeGroups, splitGroup } from '@hetu/domain/decisions/regroup'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Select } from '../shared/components/select.tsx'
import { useLocalText } from '../shared/language.ts'
import { newUuid } from '../shared/new-uuid.ts'
import { GroupCard } from './group-card.tsx'
import { GroupForm } from './group-form.tsx'
import { InputList } from './input-list.tsx'
import { SaveBar } from './save-bar.tsx'
import type { Regrouping } from './use-regrouping.ts'

interface CloseOutTableProps {
  closeOut: CloseOut
  decision: OpenDecision
  table: Regrouping
}

/** Inputs on one side, their answers on the other; steps are saved together. */
export function CloseOutTable({ closeOut, decision, table }: CloseOutTableProps) {
  const t = useTranslations('decisions.closeOut')
  const marks = useTranslations('shared.marks')
  const say = useLocalText()
  const [selected, setSelected] = useState<Set<string>>(new Set())
  const [editing, setEditing] = useState<OpinionGroup | null>(null)
  const isFrozen = mayGroupOpinions(decision, useActor()) !== null
  const { groups } = table
  const byKey = new Map(closeOut.inputs.map((input) => [inputKey(input), input]))
  const chosen = closeOut.inputs
    .filter((input) => selected.has(inputKey(input)))
    .map(({ kind, id }) => ({ kind, id }))
  const shownInputs = useMemo(
    () => closeOut.inputs.map((input) => ({ ...input, progress: inputProgress(input, groups) })),
    [closeOut.inputs, groups],
  )
  const suggestions = closeOut.suggestions.filter((suggestion) =>
    suggestion.inputs.every((input) => inputProgress(input, groups) === 'open'),
  )
  const write = (next: OpinionGroup[]) => {
    table.change(next)
    setSelected(new Set())
    setEditing(null)
  }
  const begin = (inputs: InputRef[]) => {
    const first = inputs[0]
    const input = first && byKey.get(inputKey(first))
    const title = input ? ownTitle(input) : { zh: '', en: '' }
    setEditing({
      id: newUuid(),
      title,
      disposition: null,
      reason: null,
      change: null,
      followUp: null,
      inputs,
    })
  }
  const put = (group: OpinionGroup) =>
    write(
      groups.some(({ id }) => id === group.id)
        ? groups.map((old) => (old.id === group.id ? group : old))
        : [...groups, group],
    )
  return (
    <div className="grid items-start gap-8 lg:grid-cols-2">
      <div className="flex flex-col gap-4">
        <InputList
          inputs={shownInputs}
          selected={selected}
          {...(isFrozen ? {} : { onSelect: setSelected })}
        />
        {chosen.length > 0 && !isFrozen ? (
          <div className="sticky bottom-0 z-10 flex flex-wrap items-end gap-2 border-t border-edge bg-paper py-3">
            <span className="text-label">{t('selected', { count: chosen.length })}</span>
            <Button variant="primary" onPress={() => begin(chosen)}>
              {t('newGroup')}
            </Button>
            {groups.length > 0 ? (
              <Select
                label={t('addTo')}
                value={null}
                onChange={(id) => write(addToGroup(groups, id, chosen))}
                options={groups.map((group) => ({ value: group.id, label: say(group.title) }))}
                className="min-w-48"
              />
            ) : null}
            <Button isNarrow variant="quiet" onPress={() => setSelected(new Set())}>
              {t('clear')}
            </Button>
          </div>
        ) : null}
      </div>
      <section className="flex flex-col gap-3">
        <h2 className="text-title font-bold">{t('groups')}</h2>
        {isFrozen ? null : <SaveBar table={table} inputs={closeOut.inputs} />}
        {groups.length === 0 ? <p className="text-body text-ink-second">{t('noGroups')}</p> : null}
        {groups.map((group) => (
          <GroupCard
            key={group.id}
            group={group}
            inputs={byKey}
            others={groups.filter(({ id }) => id !== group.id)}
            isFrozen={isFrozen}
            onEdit={() => setEditing(group)}
            onRemove={(input) =>
              put({ ...group, inputs: group.inputs.filter((member) => inputKey(member) !== inputKey(input)) })
            }
            onSplit={(members) => {
              const [first] = members
              const title = (first && byKey.get(inputKey(first))?.title) ?? group.title
              write(splitGroup(groups, group.id, members, { id: newUuid(), title }))
            }}
            onMergeInto={(id) => write(mergeGroups(groups, id, group.id))}
            onDissolve={() => write(groups.filter(({ id }) => id !== group.id))}
          />
        ))}
        {suggestions.length > 0 && !isFrozen ? (
          <>
            <h3 className="text-lead font-bold">{t('suggestions')}</h3>
            <ul className="flex flex-col gap-2">
              {suggestions.map((suggestion) => (
                <li
                  key={suggestion.inputs.map(inputKey).join()}
                  className="flex flex-col gap-1 border-s-4 border-edge ps-3"
                >
                  <span className="text-body">
                    {suggestion.inputs
                      .map((input) => say(byKey.get(inputKey(input))?.title ?? suggestion.title))
                      .join(' · ')}
                  </span>
                  <span className="text-note text-ink-least">
                    {suggestion.because.kind === 'same_element'
                      ? t('sameElement', {
                          element: elementName(closeOut, suggestion.because.elementId, say),
                        })
                      : t('sharedWords', { words: suggestion.because.words.join(marks('and')) })}
                  </span>
                  <Button isNarrow className="self-start" onPress={() => begin(suggestion.inputs)}>
                    {t('take')}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      {editing ? <GroupForm group={editing} onSave={put} onClose={() => setEditing(null)} /> : null}
    </div>
  )
}

/** Words said in one language stand in both; as the name of a group the other half is left for the planner to write. */
function ownTitle({ title, language }: DecisionInput): OpinionGroup['title'] {
  if (title.zh !== title.en) return title
  return language === 'zh-CN' ? { zh: title.zh, en: '' } : { zh: '', en: title.en }
}

function elementName(closeOut: CloseOut, id: string, say: ReturnType<typeof useLocalText>): string {
  const title = closeOut.elements.find((element) => element.id === id)?.title
  return title ? say(title) : id
}
