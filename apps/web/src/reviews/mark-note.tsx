import type { Annotation } from '@hetu/domain/reviews/annotation'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { Chip } from '../shared/components/chip.tsx'
import { OfficialVoice } from '../shared/components/official-voice.tsx'
import { useLocalText } from '../shared/language.ts'

interface MarkNoteProps {
  mark: Annotation
  /** What its disc says on the map, in the text and on drawings. */
  label?: string | undefined
  isSelected?: boolean
  /** Buttons: change and delete for the expert, answer for the planner. */
  actions?: ReactNode
}

/** A mark as a note: its number, where it hangs, what it says, and what became of it. */
export function MarkNote({ mark, label, isSelected, actions }: MarkNoteProps) {
  const t = useTranslations('reviews')
  const marks = useTranslations('shared.marks')
  const say = useLocalText()
  const { target } = mark
  return (
    <article
      id={`mark-${mark.id}`}
      tabIndex={-1}
      className={`flex flex-col gap-2 border-b border-hair p-3 ${isSelected ? 'bg-selected inset-ring-2 inset-ring-action' : ''}`}
    >
      <p className="flex flex-wrap items-center gap-2">
        <span className="grid h-8 min-w-8 shrink-0 place-items-center rounded-full px-1 bg-ink font-bold text-paper">
          {label ?? mark.number}
        </span>
        <Badge tone={mark.weight === 'must' ? 'bad' : 'plain'}>{t(`weight.${mark.weight}`)}</Badge>
        <Chip>{t(`kind.${mark.kind}`)}</Chip>
        {mark.article ? <span className="text-note text-ink-least">{mark.article}</span> : null}
      </p>
      {target.kind === 'text' ? (
        <blockquote className="border-s-4 border-warn ps-3 text-label text-ink-second">
          {marks('quoted', { words: target.quote })}
        </blockquote>
      ) : (
        <p className="text-note text-ink-least">
          {t(target.kind === 'map' ? 'section.onMap' : 'section.onDrawing')}
        </p>
      )}
      <p className="text-body">{say(mark.body)}</p>
      {mark.replies.map((reply) => (
        <OfficialVoice key={reply.id} isCompact word={t(`outcome.${reply.outcome}`)}>
          {say(reply.words)}
          {reply.changedVersion ? t('section.changeAside', { version: reply.changedVersion }) : ''}
        </OfficialVoice>
      ))}
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </article>
  )
}
