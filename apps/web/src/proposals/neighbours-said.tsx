import type { LinkedIdea } from '@hetu/domain/proposals/linked-idea'
import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'

/** As many as are read at a glance; all stand in the list of ideas further down. */
const shown = 3

/** What neighbours said that this proposal takes up, in their own words. */
export function NeighboursSaid({ ideas }: { ideas: readonly LinkedIdea[] }) {
  const t = useTranslations('proposals.said')
  const marks = useTranslations('shared.marks')
  if (ideas.length === 0) return null
  return (
    <section aria-labelledby="said" className="flex flex-col gap-1">
      <h2 id="said" className="text-title font-bold">
        {t('title', { count: ideas.length })}
      </h2>
      <ul className="m-0 list-none p-0 text-body">
        {ideas.slice(0, shown).map(({ reference, title, language }) => (
          <li key={reference} className="py-1">
            <TextLink to="/ideas/$reference" params={{ reference }} lang={language}>
              {marks('quoted', { words: title })}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
