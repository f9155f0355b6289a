import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useLocalText } from '../shared/language.ts'
import { FindingChangeLines } from './finding-change-lines.tsx'
import { useTouchedProposals } from './use-proposals.ts'

/** Before a change of the zones is approved: which open proposals the rules would judge otherwise, and how. */
export function TouchedProposals({ changeId }: { changeId: string }) {
  const t = useTranslations('proposals.touched')
  const say = useLocalText()
  const { data, error, refetch } = useTouchedProposals(changeId)
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={1} />
  if (data.length === 0) return <p className="text-label text-ink-second">{t('none')}</p>
  return (
    <Notice tone="warn" title={t('title', { count: data.length })}>
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {data.map(({ reference, title, changes }) => (
          <li key={reference} className="flex flex-col gap-1 border-t border-hair pt-2">
            <TextLink
              to="/proposals/$reference"
              params={{ reference }}
              className="self-start text-label font-bold"
            >
              {say(title)}
            </TextLink>
            {changes.map((change, at) => (
              <div key={at}>
                <FindingChangeLines change={change} words="touched" />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
