import { consents, ideaKinds } from '@hetu/domain/ideas/idea'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CategorySelect } from '../ideas/category-select.tsx'
import { LandmarkAnswers } from '../places/landmark-answers.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { NumberField } from '../shared/components/number-field.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { SearchField } from '../shared/components/search-field.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLocalText } from '../shared/language.ts'
import type { VisitEntry } from './visit-session.ts'

export const visitSteps = ['consent', 'who', 'where', 'words', 'readBack'] as const
export type VisitStep = (typeof visitSteps)[number]

/** Whether a question has its answer, so that the next may be asked. */
export function isAnswered(name: VisitStep, entry: VisitEntry): boolean {
  switch (name) {
    case 'consent':
      return entry.consent !== null
    case 'who':
      return entry.spokenFor.trim() !== ''
    case 'where':
      return entry.position !== null
    case 'words':
      return entry.kind !== null && entry.words.trim().length >= 2
    case 'readBack':
      return entry.wasReadBack
  }
}

interface VisitQuestionProps {
  name: VisitStep
  entry: VisitEntry
  onChange: (patch: Partial<VisitEntry>) => void
}

/** One question of a visit. */
export function VisitQuestion({ name, entry, onChange }: VisitQuestionProps) {
  const t = useTranslations('ideas')
  if (name === 'consent') {
    return (
      <>
        <blockquote className="m-0 rounded-control bg-mist p-4 text-lead">
          {t('visit.consent.words')}
        </blockquote>
        <RadioCards
          label={t('visit.consent.label')}
          options={consents.map((value) => ({
            value,
            title: t(`visit.consent.${value}`),
            description: t(`visit.consent.${value}Hint`),
          }))}
          value={entry.consent}
          onChange={(consent) => onChange({ consent })}
        />
      </>
    )
  }
  if (name === 'who') {
    return (
      <>
        <TextField
          label={t('visit.who.spokenFor')}
          hint={t('visit.who.spokenForHint')}
          maxLength={80}
          autoComplete="off"
          value={entry.spokenFor}
          onChange={(spokenFor) => onChange({ spokenFor })}
        />
        <TextField
          label={t('visit.who.chosenName')}
          hint={t('visit.who.chosenNameHint')}
          isOptional
          maxLength={40}
          autoComplete="off"
          value={entry.chosenName}
          onChange={(chosenName) => onChange({ chosenName })}
        />
        <NumberField
          label={t('visit.who.persons')}
          unit={t('visit.who.people')}
          minValue={1}
          maxValue={500}
          value={entry.persons}
          onChange={(persons) => onChange({ persons: Number.isFinite(persons) ? persons : 1 })}
        />
      </>
    )
  }
  if (name === 'where') return <WhereByList entry={entry} onChange={onChange} />
  if (name === 'words') {
    return (
      <>
        <TextArea
          label={t('visit.words.label')}
          hint={t('visit.words.hint')}
          rows={5}
          limit={4000}
          value={entry.words}
          onChange={(words) => onChange({ words, wasReadBack: false })}
        />
        <RadioCards
          label={t('add.kind.question')}
          columns={2}
          options={ideaKinds.map((value) => ({
            value,
            title: t(`kind.${value}`),
            description: t(`kindHint.${value}`),
          }))}
          value={entry.kind}
          onChange={(kind) => onChange({ kind })}
        />
        <CategorySelect value={entry.category} onChange={(category) => onChange({ category })} />
      </>
    )
  }
  return (
    <>
      <p className="text-body text-ink-second">{t('visit.readBack.lead')}</p>
      <blockquote className="m-0 rounded-control border-2 border-edge bg-paper p-5 text-title wrap-anywhere whitespace-pre-line">
        {entry.words}
        {entry.placeName ? (
          <span className="mt-3 block text-body text-ink-second">{entry.placeName}</span>
        ) : null}
      </blockquote>
      <Checkbox isSelected={entry.wasReadBack} onChange={(wasReadBack) => onChange({ wasReadBack })}>
        {t('visit.readBack.confirm')}
      </Checkbox>
    </>
  )
}

function WhereByList({ entry, onChange }: Omit<VisitQuestionProps, 'name'>) {
  const t = useTranslations('ideas')
  const say = useLocalText()
  const [typed, setTyped] = useState('')
  return (
    <div className="flex flex-col gap-2">
      <SearchField label={t('add.where.search')} value={typed} onChange={setTyped} />
      <p className="text-note text-ink-least">
        {t('visit.where.hint')} {t('add.where.searchHint')}
      </p>
      {typed.trim() ? (
        <div className="rounded-control border border-hair">
          <LandmarkAnswers
            words={typed.trim()}
            onChoose={({ position, name }) => {
              onChange({ position, placeName: say(name) })
              setTyped('')
            }}
          />
        </div>
      ) : null}
      {entry.position ? (
        <p
          aria-live="polite"
          className="rounded-control border border-action bg-selected p-4 text-body font-bold"
        >
          {t('visit.where.chosen', { name: entry.placeName })}
        </p>
      ) : null}
      <Checkbox
        isSelected={entry.isHome}
        description={t('add.where.homeHint')}
        onChange={(isHome) => onChange({ isHome })}
      >
        {t('visit.where.home')}
      </Checkbox>
    </div>
  )
}
