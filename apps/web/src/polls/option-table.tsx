import type { Poll } from '@hetu/domain/polls/poll'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'

/** Options side by side, the same facts in the same order; what differs is bold. */
export function OptionTable({ poll }: { poll: Poll }) {
  const t = useTranslations('polls')
  const say = useLocalText()
  const facts = poll.options[0]?.facts ?? []
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{t('facts')}</h2>
      <div className="grid gap-4 sm:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
        {poll.options.map((option) => (
          <article key={option.id} className="flex flex-col gap-2 rounded-control border border-hair p-4">
            <h3 className="text-lead font-bold">{say(option.title)}</h3>
            <dl className="flex flex-col gap-2">
              {option.facts.map((fact, at) => {
                const differs = poll.options.some(
                  (other) => other.facts[at] && say(other.facts[at].value) !== say(fact.value),
                )
                return (
                  <div key={say((facts[at] ?? fact).label)}>
                    <dt className="text-note text-ink-least">{say(fact.label)}</dt>
                    <dd className={`text-body ${differs ? 'font-bold' : 'text-ink-second'}`}>
                      {say(fact.value)}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </article>
        ))}
      </div>
    </section>
  )
}
