import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Gate } from '../shared/components/gate.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { useMay } from '../shared/may.ts'
import { toast } from '../shared/toast.ts'
import { VisitForm } from './visit-form.tsx'

/** A grid worker writes down what somebody without a phone says; each person begins with an empty page. */
export function VisitPage() {
  const t = useTranslations('ideas.visit')
  const title = useTranslations('pages.title')('visit')
  const isWorker = useMay('submit-idea-on-behalf')
  const [session, setSession] = useState(1)
  const next = useCallback(() => setSession((before) => before + 1), [])
  const expire = useCallback(() => {
    next()
    toast(t('expired'), 'warn')
  }, [next, t])

  return (
    <PageFrame title={title} lead={<span className="print:hidden">{t('lead')}</span>}>
      <Gate isOpen={isWorker} who={t('onlyWorkers')}>
        {/* A new key is a new page: every field, search and suggestion of the last person is gone. */}
        <VisitForm
          key={session}
          onExpire={expire}
          onEnd={() => {
            next()
            toast(t('ended'))
          }}
        />
      </Gate>
    </PageFrame>
  )
}
