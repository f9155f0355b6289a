import type { LocalText } from '@hetu/domain/language'
import type { Procedure } from '@hetu/domain/proposals/proposal-version'
import type { Requirement } from '@hetu/domain/zones/requirement'
import { disciplineNames } from '@hetu/domain/zones/zone-names'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'

/** The steps that law sets before works may start. */
export function ProcedureList({ procedures }: { procedures: readonly Procedure[] }) {
  const t = useTranslations('proposals.procedure')
  const say = useLocalText()
  if (procedures.length === 0) return null
  // A step that several articles ask for is one step.
  const articlesOf = new Map<string, Set<string>>()
  for (const { requirement } of procedures) {
    const step = t(requirement.kind, { ...noWords, ...wordsOf(requirement, say) })
    const article = articleOf(requirement)
    const articles = articlesOf.get(step) ?? new Set()
    articlesOf.set(step, article ? articles.add(say(article)) : articles)
  }
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-lead font-bold">{t('title')}</h3>
      <ul className="m-0 flex list-none flex-col p-0">
        {[...articlesOf].map(([step, articles]) => (
          <li key={step} className="grid grid-cols-[auto_1fr] gap-3 border-b border-hair py-3">
            <span
              aria-hidden
              className="grid size-9 place-items-center rounded-control bg-info text-lead font-bold text-on-strong"
            >
              !
            </span>
            <div>
              <p className="text-body font-bold">{step}</p>
              {[...articles].map((article) => (
                <p key={article} className="text-note text-ink-least">
                  {article}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Each sentence takes its own of these. */
const noWords = { who: '', days: 0, mode: 'other' }

function articleOf(requirement: Requirement): LocalText | undefined {
  if ('article' in requirement) return requirement.article
  return 'clause' in requirement ? requirement.clause : undefined
}

function wordsOf(
  requirement: Requirement,
  say: (text: LocalText) => string,
): { who?: string; days?: number; mode?: string } {
  switch (requirement.kind) {
    case 'approval':
      return { who: say(requirement.authority) }
    case 'consult':
      return { who: say(requirement.consultee) }
    case 'notice':
      return { days: requirement.minimumDays }
    case 'expert':
      return { who: say(disciplineNames[requirement.discipline]) }
    case 'exception':
      return { who: say(requirement.grantedBy) }
    case 'consent':
    case 'survey':
      return { who: say(requirement.of) }
    case 'archaeology':
      return { mode: requirement.mode }
    default:
      return {}
  }
}
