import { mayOpenPlace, openingRefusals } from '@hetu/domain/founding/may-open-place'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Section } from '../shared/components/section.tsx'
import { useOffer } from '../shared/offer.ts'
import { useRefusalWords } from '../shared/refusal-words.ts'
import { useActor } from '../shared/session.ts'
import { useOpenPlace, useOpening } from './use-founding.ts'

/** What is missing before the place opens, and the button that opens it. */
export function OpeningSteps() {
  const t = useTranslations('founding.founding')
  const words = useRefusalWords()
  const actor = useActor()
  const offer = useOffer()
  const opening = useOpening()
  const open = useOpenPlace()
  return (
    <Section title={t('steps')} reading={opening}>
      {(known) => {
        if (known.isOpen) return <Notice tone="ok" isLive title={open.data ? t('opened') : t('open')} />
        const missing = openingRefusals(known)
        const { disabledReason } = offer(mayOpenPlace(known, actor))
        return (
          <div className="flex flex-col items-start gap-4">
            <p className="text-body">{t('closed')}</p>
            <ul className="flex list-disc flex-col gap-2 ps-5 text-body">
              {missing.map((refusal) => (
                <li key={refusal.code}>{words(refusal)}</li>
              ))}
              {missing.length === 0 ? <li>{t('ready')}</li> : null}
              <li>
                {t('zones', { count: known.zones })}{' '}
                <TextLink to="/zones/import">{t('zonesImport')}</TextLink> ·{' '}
                <TextLink to="/zones/changes">{t('zonesChanges')}</TextLink>
              </li>
            </ul>
            <Button
              variant="primary"
              isPending={open.isPending}
              pendingText={t('opening')}
              disabledReason={disabledReason}
              onPress={() => open.mutate()}
            >
              {t('openNow')}
            </Button>
            {open.error ? <ProblemNotice error={open.error} /> : null}
          </div>
        )
      }}
    </Section>
  )
}
