import { ConsentRecord } from '../polls/consent-record.tsx'
import { useParams } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { usePolls } from '../polls/use-polls.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMay } from '../shared/may.ts'
import { useMe } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { DoorstepForm } from './doorstep-form.tsx'

/** A grid worker casts a vote for somebody at the door; each person begins with an empty page. */
export function DoorstepPage() {
  const { reference } = useParams({ from: '/proposals/$reference/doorstep' })
  const t = useTranslations('polls.doorstep')
  const say = useLocalText()
  const client = useQueryClient()
  const { isKnown } = useMe()
  const isWorker = useMay('cast-ballot-on-behalf')
  const { data, error, refetch } = usePolls(reference)
  const [session, setSession] = useState(1)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const next = useCallback(() => {
    client.removeQueries({ queryKey: ['voter'] })
    setSession((before) => before + 1)
  }, [client])
  const expire = useCallback(() => {
    next()
    toast(t('expired'), 'warn')
  }, [next, t])
  const open = data?.polls.filter(({ state }) => state === 'open') ?? []
  const poll = open.length === 1 ? open[0] : open.find(({ id }) => id === chosenId)
  if (!isKnown || (!data && !error)) return <Skeleton kind="page" rows={4} />
  return (
    <PageFrame
      title={t('title')}
      eyebrow={poll ? say(poll.question) : undefined}
      lead={<span className="print:hidden">{t('lead')}</span>}
      back={
        <BackLink to="/proposals/$reference" params={{ reference }}>
          {open[0] ? say(open[0].proposalTitle) : reference}
        </BackLink>
      }
    >
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {isWorker ? null : (
        <Notice
          tone="warn"
          title={t('onlyWorkers')}
          actions={
            <LinkButton to="/sign-in" search={{ next: `/proposals/${reference}/doorstep` }}>
              {t('signIn')}
            </LinkButton>
          }
        />
      )}
      {isWorker && data && open.length === 0 ? <EmptyState title={t('noPoll')} /> : null}
      {isWorker && open.length > 1 ? (
        <RadioCards
          label={t('which')}
          options={open.map(({ id, question }) => ({ value: id, title: say(question) }))}
          value={chosenId}
          onChange={(id) => {
            setChosenId(id)
            next()
          }}
        />
      ) : null}
      {isWorker && poll ? (
        // A new key is a new page: every field, search and choice of the last person is gone.
        <DoorstepForm
          key={`${poll.id} ${session}`}
          poll={poll}
          onExpire={expire}
          onEnd={() => {
            next()
            toast(t('ended'))
          }}
        />
      ) : null}
      {isWorker
        ? data?.consents.map((consent) => (
            <section key={consent.id} className="flex flex-col gap-4 border-t border-hair pt-6">
              <h2 className="text-title font-bold">{say(consent.question)}</h2>
              <ConsentRecord consent={consent} />
            </section>
          ))
        : null}
    </PageFrame>
  )
}
