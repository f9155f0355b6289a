import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { SearchField } from '../shared/components/search-field.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { useLocalText } from '../shared/language.ts'
import type { Poll } from '@hetu/domain/polls/poll'
import type { DoorstepEntry } from './doorstep-entry.ts'
import { useAreaName } from './area-name.ts'
import { useVoters } from './use-polls.ts'

export interface DoorstepVoterProps {
  poll: Poll
  entry: DoorstepEntry
  onChange: (patch: Partial<DoorstepEntry>) => void
}

/** Who it is: looked up by name first, so that nobody is noted twice; then, if need be, somebody new. */
export function DoorstepVoter({ poll, entry, onChange }: DoorstepVoterProps) {
  const t = useTranslations('polls.doorstep')
  const relation = useTranslations('shared.person.relation')
  const say = useLocalText()
  const areaName = useAreaName()
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const { data: voters, error, refetch } = useVoters(poll.id, name)
  const { relations, areas } = poll.electorate
  if (entry.isNew) {
    return (
      <>
        <TextField
          label={t('newName')}
          hint={t('newNameHint')}
          maxLength={40}
          autoComplete="off"
          value={entry.shownName}
          onChange={(shownName) => onChange({ shownName })}
        />
        <RadioCards
          label={t('newRelation')}
          columns={2}
          options={relations.map((value) => ({ value, title: relation(value) }))}
          value={entry.relation}
          onChange={(chosen) => onChange({ relation: chosen })}
        />
        {areas.length > 1 ? (
          <RadioCards
            label={t('newArea')}
            columns={2}
            options={areas.map((area) => ({ value: area.id ?? 'place', title: areaName(area) }))}
            value={entry.area ? (entry.area.id ?? 'place') : null}
            onChange={(id) => onChange({ area: areas.find((area) => (area.id ?? 'place') === id) ?? null })}
          />
        ) : null}
        <Checkbox
          isSelected={entry.wasDocumentSeen}
          onChange={(wasDocumentSeen) => onChange({ wasDocumentSeen })}
        >
          {t('document')}
        </Checkbox>
      </>
    )
  }
  return (
    <>
      <SearchField label={t('find')} value={typed} onChange={setTyped} />
      <p className="text-note text-ink-least">{t('findHint')}</p>
      {name && error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {name && voters && voters.length > 0 ? (
        <RadioCards
          label={t('found')}
          options={voters.map((voter) => ({
            value: voter.personId,
            title: say(voter.chosenName),
            description: [
              voter.label ? say(voter.label) : relation(voter.relation),
              voter.hasVoted ? t('hasVoted') : '',
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
          value={entry.personId}
          onChange={(personId) => {
            const voter = voters.find((one) => one.personId === personId)
            onChange({
              personId,
              shownName: voter ? say(voter.chosenName) : '',
              changes: voter?.hasVoted ? '' : null,
            })
          }}
        />
      ) : null}
      {entry.changes === null ? null : (
        <TextField
          label={t('slipNumber')}
          hint={t('slipNumberHint')}
          maxLength={20}
          autoComplete="off"
          value={entry.changes}
          onChange={(changes) => onChange({ changes })}
        />
      )}
      {name && voters?.length === 0 ? (
        <p className="text-body" aria-live="polite">
          {t('notFound', { name })}
        </p>
      ) : null}
      {name && voters ? (
        <Button
          className="self-start"
          onPress={() =>
            onChange({
              isNew: true,
              personId: null,
              changes: null,
              shownName: name,
              area: areas.length === 1 ? (areas[0] ?? null) : null,
            })
          }
        >
          {t('someoneNew')}
        </Button>
      ) : null}
    </>
  )
}
