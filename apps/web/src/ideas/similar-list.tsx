import { saysMore } from '@hetu/domain/ideas/title-from'
import type { SimilarIdea } from '@hetu/domain/ideas/similar-idea'
import type { ComponentType } from 'react'
import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { PersonLine } from '../shared/components/person-line.tsx'
import { StatusSymbol } from '../shared/components/status-symbol.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { IdeaPhotos } from './idea-photos.tsx'

interface SimilarListProps {
  similar: readonly SimilarIdea[]
  /** The button under each, from whoever keeps the supports. */
  Action: ComponentType<{ similar: SimilarIdea }>
}

/** Ideas near the one being written, in full, each with the reasons why it may be the same. */
export function SimilarList({ similar, Action }: SimilarListProps) {
  const t = useTranslations('ideas.similar')
  const say = useLocalText()
  const format = useFormat()
  if (similar.length === 0) return <p className="text-body text-ink-second">{t('none')}</p>
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lead font-bold">{t('heading', { count: similar.length })}</h2>
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {similar.map((one) => (
          <li
            key={one.idea.id}
            className="flex flex-col gap-2 rounded-control border border-edge bg-paper p-4"
          >
            <p className="text-note text-ink-second">
              {[
                t('near', { metres: one.metres }),
                ...(one.isSameCategory ? [t('sameKind')] : []),
                ...(one.sharedWords.length > 0
                  ? [t('both', { words: one.sharedWords.join(t('wordComma')) })]
                  : []),
              ].join(t('comma'))}
            </p>
            <h3 className="flex items-start gap-2 text-body font-bold" lang={one.idea.language}>
              <StatusSymbol status={one.idea.status} className="mt-0.5" />
              {one.idea.title}
            </h3>
            {saysMore(one.idea.words, one.idea.title) ? (
              <p
                className="max-w-measure text-body wrap-anywhere whitespace-pre-line"
                lang={one.idea.language}
              >
                {one.idea.words}
              </p>
            ) : null}
            <IdeaPhotos photos={one.idea.photos} />
            <PersonLine
              chosenName={say(one.idea.author.chosenName)}
              relation={one.idea.author.label ? { words: say(one.idea.author.label) } : null}
            >
              {format.day(one.idea.createdAt)}
            </PersonLine>
            <div className="flex flex-wrap items-center gap-3">
              <Action similar={one} />
              <TextLink
                to="/ideas/$reference"
                params={{ reference: one.idea.reference }}
                className="text-label"
              >
                {t('see')}
              </TextLink>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
