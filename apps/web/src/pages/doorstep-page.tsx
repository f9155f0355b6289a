import { ConsentRecord } from '../polls/consent-record.tsx'
import { useParams } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { usePolls } from '../polls/use-polls.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { Section } from '../shared/components/section.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMay } from '../shared/may.ts'
import { toast } from '../shared/toast.ts'
import { DoorstepForm } from './doorstep-form.tsx'

/** A grid worker casts a vote for somebody at the door; each person begins with an empty page. */
export function DoorstepPage() {
  const { reference } = useParams({ from: '/proposals/$reference/doorstep' })
  const t = useTranslations('polls.doorstep')
  const say = useLocalText()
  const client = useQueryClient()
  const isWorker = useMay('cast-ballot-on-behalf')
  const polls = usePolls(reference)
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
  const open = polls.data?.polls.filter(({ state }) => state === 'open') ?? []
  const poll = open.length === 1 ? open[0] : open.find(({ id }) => id === chosenId)
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
      <Gate isOpen={isWorker} who={t('onlyWorkers')}>
        <Section reading={polls}>
          {({ consents }) => (
            <>
              {open.length === 0 ? <EmptyState title={t('noPoll')} /> : null}
              {open.length > 1 ? (
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
              {poll ? (
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
              {consents.map((consent) => (
                <section key={consent.id} className="flex flex-col gap-4 border-t border-hair pt-6">
                  <h2 className="text-title font-bold">{say(consent.question)}</h2>
                  <ConsentRecord consent={consent} />
                </section>
              ))}
            </>
          )}
        </Section>
      </Gate>
    </PageFrame>
  )
}
