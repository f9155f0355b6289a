import { useTranslations } from 'use-intl'
import { type Stretch, wordDifference } from '../word-difference.ts'

/** Two texts beside each other, with the words marked that only one of them has. */
export function TwoTexts({ mine, theirs }: { mine: string; theirs: string }) {
  const t = useTranslations('merge')
  const difference = wordDifference(mine, theirs)
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <OneText title={t('mine')} stretches={difference.mine} />
      <OneText title={t('theirs')} stretches={difference.theirs} />
    </div>
  )
}

function OneText({ title, stretches }: { title: string; stretches: readonly Stretch[] }) {
  const t = useTranslations('merge')
  return (
    <section className="flex min-w-0 flex-col gap-1">
      <h4 className="text-note text-ink-least">{title}</h4>
      <div
        dir="auto"
        className="max-h-[18rem] overflow-auto rounded-control border border-hair p-2 text-body whitespace-pre-wrap"
      >
        {stretches.length === 0 ? <span className="text-ink-least">{t('nothing')}</span> : null}
        {stretches.map(({ text, isOwn }, at) =>
          isOwn ? (
            <mark
              key={at}
              title={t('onlyHere')}
              className="bg-warn-ground text-ink underline decoration-warn decoration-2"
            >
              {text}
            </mark>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </div>
    </section>
  )
}
