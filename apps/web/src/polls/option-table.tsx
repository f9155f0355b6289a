import type { Poll } from '@hetu/domain/polls/poll'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'
import { OptionFacts } from './option-facts.tsx'

/** What each option means: all facts in one order, level with one another where there is room; what differs is marked. */
export function OptionTable({ poll }: { poll: Poll }) {
  const t = useTranslations('polls')
  const say = useLocalText()
  const id = useId()
  // On a wide screen a fact keeps one row through all options; with more than fit they go on in the next line.
  const rows = 1 + Math.max(0, ...poll.options.map(({ facts }) => facts.length))
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-title font-bold">
        {t('facts')}
      </h2>
      <p className="text-label text-ink-second">{t('factsMarked')}</p>
      <div className="grid gap-4 sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
        {poll.options.map((option) => (
          <article
            key={option.id}
            style={{ gridRow: `span ${rows}` }}
            className="flex flex-col gap-2 rounded-control border border-hair p-4 sm:grid sm:grid-rows-subgrid"
          >
            <h3 className="text-lead font-bold">{say(option.title)}</h3>
            <OptionFacts option={option} options={poll.options} className="flex flex-col gap-2 sm:contents" />
          </article>
        ))}
      </div>
    </section>
  )
}
