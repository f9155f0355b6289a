import type { SimilarIdea } from '@hetu/domain/ideas/similar-idea'
import { useTranslations } from 'use-intl'
import { SimilarList } from '../ideas/similar-list.tsx'
import { useSimilarIdeas } from '../ideas/use-idea.ts'
import { Button } from '../shared/components/button.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { CheckIcon } from '../shared/icons/action-icons.tsx'
import { SupportIcon } from '../shared/icons/speech-icons.tsx'
import { useMe } from '../shared/session.ts'
import { useSupport } from '../threads/use-thread.ts'
import type { AddDraft } from './add-draft.ts'

/** Whether somebody said the same nearby, in full; supporting it is one press. Nothing where nobody did. */
export function AddSimilar({ draft }: { draft: AddDraft }) {
  const t = useTranslations('ideas.similar')
  const { data, error, refetch } = useSimilarIdeas(draft)
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={2} />
  if (data.length === 0) return null
  return (
    <div className="flex flex-col gap-3">
      <p className="text-body text-ink-second">{t('lead')}</p>
      <SimilarList similar={data} Action={SameAsMine} />
    </div>
  )
}

function SameAsMine({ similar }: { similar: SimilarIdea }) {
  const t = useTranslations('ideas')
  const { person } = useMe()
  const support = useSupport(similar.idea.threadId)
  const isSupported = support.isSuccess || similar.idea.myStance === 'support'
  if (!person) {
    return (
      <LinkButton to="/sign-in" search={{ next: '/add?step=4' }}>
        {t('add.similar.signIn')}
      </LinkButton>
    )
  }
  if (isSupported) {
    return (
      <p className="flex items-center gap-2 text-body font-bold text-ok">
        <CheckIcon />
        {t('similar.supported')}
      </p>
    )
  }
  return (
    <>
      <Button icon={<SupportIcon />} isPending={support.isPending} onPress={() => support.mutate('support')}>
        {t('similar.same')}
      </Button>
      {support.error ? <ProblemNotice error={support.error} /> : null}
    </>
  )
}
