import { extentOf } from '@hetu/domain/ideas/idea-shape'
import { titleFrom } from '@hetu/domain/ideas/title-from'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { DraftPhoto } from '../ideas/use-draft-photos.ts'
import { useNearName } from '../ideas/use-idea.ts'
import { LinkButton } from '../shared/components/link.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { EditIcon } from '../shared/icons/action-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { RulesHere } from '../zones/rules-here.tsx'
import type { AddDraft } from './add-draft.ts'

interface AddCheckProps {
  draft: AddDraft
  photos: readonly DraftPhoto[]
  onChange: (patch: Partial<AddDraft>) => void
}

/** Everything once more before it is sent, each part with its way back. */
export function AddCheck({ draft, photos, onChange }: AddCheckProps) {
  const t = useTranslations('ideas')
  const say = useLocalText()
  const near = useNearName(draft.position)
  const place = draft.isHome
    ? t('add.where.homeShown')
    : draft.placeName || (near.data ? say(near.data.name) : near.error ? t('add.check.onMap') : '')
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={t('add.check.title')}
        hint={t('add.check.titleHint')}
        maxLength={80}
        value={draft.title || titleFrom(draft.words)}
        onChange={(title) => onChange({ title })}
      />
      <dl className="m-0 flex flex-col">
        <Line step={1} term={t('add.check.place')}>
          {place}
          {draft.shape && !draft.isHome ? ` · ${t(`extent.${extentOf(draft.shape)}`)}` : ''}
        </Line>
        <Line step={2} term={t('add.check.kind')}>
          {draft.kind ? t(`kind.${draft.kind}`) : ''}
          {draft.category === 'other' ? '' : ` · ${t(`category.${draft.category}`)}`}
        </Line>
        <Line step={3} term={t('add.check.words')}>
          <span className="wrap-anywhere whitespace-pre-line">{draft.words}</span>
        </Line>
        {photos.length > 0 ? (
          <Line step={3} term={t('add.check.photos')}>
            {t('add.check.photoCount', { count: photos.length })}
          </Line>
        ) : null}
      </dl>
      {draft.position ? (
        <RulesHere
          {...(draft.shape && !draft.isHome ? { shape: draft.shape } : { position: draft.position })}
          isCompact
        />
      ) : null}
      <p className="text-body text-ink-second">
        {draft.kind === 'report' ? t('add.check.report') : t('add.check.public')}
      </p>
    </div>
  )
}

function Line({ step, term, children }: { step: number; term: string; children: ReactNode }) {
  const t = useTranslations('ideas.add.check')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 border-b border-hair py-2">
      <dt className="text-note text-ink-least">{term}</dt>
      <dd className="col-start-1 m-0 text-body">{children}</dd>
      <dd className="col-start-2 row-span-2 row-start-1 m-0">
        <LinkButton to="/add" search={{ step }} variant="quiet" isNarrow icon={<EditIcon />}>
          {t('edit', { what: term })}
        </LinkButton>
      </dd>
    </div>
  )
}
