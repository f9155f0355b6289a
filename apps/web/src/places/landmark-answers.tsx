import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { MapIcon } from '../shared/icons/navigation-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { useArrowKeys } from './use-arrow-keys.ts'
import { type Landmark, useLandmarks } from './use-landmarks.ts'

const mostAnswers = 5

/** Place names that answer a search, above the ideas that do; choosing one moves the map there. */
export function LandmarkAnswers({
  words,
  onChoose,
  isBesideIdeas = false,
}: {
  words: string
  onChoose: (landmark: Landmark) => void
  /** Ideas are searched with the same words: that no place is called so goes without saying. */
  isBesideIdeas?: boolean
}) {
  const t = useTranslations('places')
  const say = useLocalText()
  const list = useRef<HTMLUListElement>(null)
  const { data, isPlaceholderData } = useLandmarks(words)
  useArrowKeys(list)
  const answers = data?.slice(0, mostAnswers) ?? []
  const isEmpty = data?.length === 0 && !isBesideIdeas
  // Answers to the words before are no news about these.
  const isKnown = data !== undefined && !isPlaceholderData
  const news = isEmpty
    ? t('none', { words })
    : answers.length > 0
      ? t('count', { count: answers.length })
      : null
  return (
    <section aria-label={t('found')} className={isEmpty || answers.length > 0 ? 'border-b border-hair' : ''}>
      {/* Always there, so that screen readers notice when what it says changes. */}
      <output className={isEmpty && isKnown ? 'block px-5 py-3 text-body text-ink-second' : 'sr-only'}>
        {isKnown ? news : null}
      </output>
      <ul ref={list} className="m-0 list-none p-0">
        {answers.map((landmark) => (
          <li key={landmark.id}>
            <button
              type="button"
              onClick={() => onChoose(landmark)}
              className="flex min-h-target w-full items-center gap-3 px-5 py-2 text-start text-body hover:bg-mist"
            >
              <MapIcon className="text-action" />
              <span className="flex-1">{say(landmark.name)}</span>
              <span className="text-note text-ink-least">{t(`kind.${landmark.kind}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
