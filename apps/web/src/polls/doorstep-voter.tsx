import { type Area, areaKinds } from '@hetu/domain/places/area'
import { evidenceKinds, evidenceNames } from '@hetu/domain/places/evidence'
import { isInElectorateArea } from '@hetu/domain/polls/may-cast-ballot'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { SearchField } from '../shared/components/search-field.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { useLocalText } from '../shared/language.ts'
import type { Poll } from '@hetu/domain/polls/poll'
import type { DoorstepEntry } from './doorstep-entry.ts'
import { useOwnAreas, useVoters } from './use-polls.ts'

export interface DoorstepVoterProps {
  poll: Poll
  entry: DoorstepEntry
  onChange: (patch: Partial<DoorstepEntry>) => void
}

/** More than this many are chosen from a list. */
const mostCards = 6

const keyOf = ({ kind, id }: Area) => `${kind} ${id ?? ''}`

function areaOf(key: string): Area | null {
  const [kind, id] = key.split(' ')
  const known = areaKinds.find((each) => each === kind)
  return known ? { kind: known, id: id || null } : null
}

/** Who it is: looked up by name first, so that nobody is noted twice; then, if need be, somebody new. */
export function DoorstepVoter({ poll, entry, onChange }: DoorstepVoterProps) {
  const t = useTranslations('polls.doorstep')
  const relation = useTranslations('shared.person.relation')
  const say = useLocalText()
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const { data: voters, error, refetch } = useVoters(poll.id, name)
  const own = useOwnAreas()
  const areas = own.data?.filter((area) => isInElectorateArea(poll.electorate, area)) ?? []
  const areaOptions = areas.map((area) => ({ value: keyOf(area), title: say(area.name) }))
  const isAreaAsked = areas.length > 1 || entry.area === null
  const chooseArea = (key: string) => onChange({ area: areaOf(key) })
  const { relations } = poll.electorate
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
        {isAreaAsked && areaOptions.length > 0 ? (
          areaOptions.length > mostCards ? (
            <Select
              label={t('newArea')}
              options={areaOptions.map(({ value, title }) => ({ value, label: title }))}
              value={entry.area ? keyOf(entry.area) : null}
              onChange={chooseArea}
            />
          ) : (
            <RadioCards
              label={t('newArea')}
              columns={2}
              options={areaOptions}
              value={entry.area ? keyOf(entry.area) : null}
              onChange={chooseArea}
            />
          )
        ) : null}
        <RadioCards
          label={t('evidence')}
          hint={t('evidenceHint')}
          columns={2}
          options={evidenceKinds.map((value) => ({ value, title: say(evidenceNames[value]) }))}
          value={entry.evidence}
          onChange={(evidence) => onChange({ evidence })}
        />
        <p className="text-body text-ink-second">{t('newWaits')}</p>
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
              voter.isChecked ? '' : t('notChecked'),
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
      {name && own.error ? <ProblemNotice error={own.error} onRetry={() => void own.refetch()} /> : null}
      {name && voters && own.data && areas.length === 0 ? (
        <Notice tone="info" title={t('notInCells')} />
      ) : null}
      {name && voters && areas.length > 0 ? (
        <Button
          className="self-start"
          onPress={() =>
            onChange({
              isNew: true,
              personId: null,
              changes: null,
              shownName: name,
              area: areas.length === 1 && areaOptions[0] ? areaOf(areaOptions[0].value) : null,
            })
          }
        >
          {t('someoneNew')}
        </Button>
      ) : null}
    </>
  )
}
