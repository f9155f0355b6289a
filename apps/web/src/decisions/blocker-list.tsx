import type { DecisionBlocker } from '@hetu/domain/decisions/may-publish-decision'
import { useTranslations } from 'use-intl'
import { Notice } from '../shared/components/notice.tsx'
import { useLocalText } from '../shared/language.ts'

interface BlockerListProps {
  blockers: readonly DecisionBlocker[]
  disciplineName: (code: string) => string
}

/** Everything that stands in the way of publishing, each by name. */
export function BlockerList({ blockers, disciplineName }: BlockerListProps) {
  const t = useTranslations('decisions')
  const say = useLocalText()
  const part = useTranslations('decisions.content')
  if (blockers.length === 0) return <Notice tone="ok" title={t('closeOut.nothing')} />
  const nameOf = (blocker: DecisionBlocker): string => {
    if ('label' in blocker) return blocker.label
    if ('discipline' in blocker) return disciplineName(blocker.discipline)
    if ('sentence' in blocker) return say(blocker.sentence)
    if ('title' in blocker) return say(blocker.title)
    // The parts are keys of the content, each with a name in the catalogue.
    if ('part' in blocker) return part(blocker.part as 'title')
    return ''
  }
  return (
    <Notice tone="warn" title={t('closeOut.submitReason', { count: blockers.length })}>
      <ul className="flex list-disc flex-col gap-1 ps-6 text-label">
        {blockers.map((blocker) => (
          <li key={JSON.stringify(blocker)}>
            {nameOf(blocker)} {t(`blocker.${blocker.kind}`)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
