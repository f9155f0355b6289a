import { useTranslations } from 'use-intl'
import { MapIcon } from '../shared/icons/navigation-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { type Landmark, useLandmarks } from './use-landmarks.ts'

const mostAnswers = 5

/** Place names that answer a search, above the ideas that do; choosing one moves the map there. */
export function LandmarkAnswers({
  words,
  onChoose,
}: {
  words: string
  onChoose: (landmark: Landmark) => void
}) {
  const t = useTranslations('places')
  const say = useLocalText()
  const { data = [] } = useLandmarks(words)
  if (data.length === 0) return null
  return (
    <section aria-label={t('found')} className="border-b border-hair">
      <ul className="m-0 list-none p-0">
        {data.slice(0, mostAnswers).map((landmark) => (
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
