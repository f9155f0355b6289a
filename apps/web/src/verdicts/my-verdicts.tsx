import type { MyVerdict } from '@hetu/domain/verdicts/verdict'
import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { Section } from '../shared/components/section.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMyVerdicts } from './use-verdicts.ts'
import { VerdictQuestion } from './verdict-question.tsx'

/** What the reader is asked about the outcome of their words, while it can be said; nothing where nobody asks. */
export function MyVerdicts() {
  const t = useTranslations('verdicts')
  const verdicts = useMyVerdicts(true)
  if (verdicts.data?.every(({ isOver }) => isOver)) return null
  return (
    <Section title={t('mineTitle')} reading={verdicts} rows={1}>
      {(all) => (
        <ul className="m-0 flex list-none flex-col p-0">
          {all
            .filter(({ isOver }) => !isOver)
            .toSorted((a, b) => Number(a.given !== null) - Number(b.given !== null))
            .map((asked) => (
              <li key={asked.requestId} className="flex flex-col gap-2 border-b border-hair py-3">
                <p className="text-label">
                  <About asked={asked} />
                </p>
                <VerdictQuestion asked={asked} />
              </li>
            ))}
        </ul>
      )}
    </Section>
  )
}

function About({ asked: { idea, decision } }: { asked: MyVerdict }) {
  const t = useTranslations('verdicts')
  const say = useLocalText()
  if (idea) {
    return (
      <TextLink to="/ideas/$reference" params={{ reference: idea.reference }}>
        <span lang={idea.language}>{t('aboutIdea', idea)}</span>
      </TextLink>
    )
  }
  if (!decision) return null
  return (
    <TextLink to="/decisions/$number" params={{ number: decision.number }}>
      {t('aboutDecision', { number: decision.number, title: say(decision.title) })}
    </TextLink>
  )
}
