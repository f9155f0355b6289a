import { mayRecordHearing } from '@hetu/domain/proposals/may-hold-hearing'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useTranslations } from 'use-intl'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Section } from '../shared/components/section.tsx'
import { useNow } from '../shared/now.ts'
import { useRefusalWords } from '../shared/refusal-words.ts'
import { CallHearingForm } from './call-hearing-form.tsx'
import { hearingNotices } from './hearing-notices.ts'
import { RecordHearingForm } from './record-hearing-form.tsx'
import { useHearingCase } from './use-proposals.ts'

/** The next step of a hearing that was asked for: to call it, and once it was held as called, to record it. */
export function HearingDesk({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('proposals.call')
  const refused = useRefusalWords()
  const now = useNow()
  const hearingCase = useHearingCase(proposal.reference)
  const waiting = proposal.hearings.find(({ heldAt }) => heldAt === null)
  if (!waiting) return null
  const startsAt = waiting.call && new Date(waiting.call.startsAt)
  const known = { startsAt, chairId: null, requesterIds: [] }
  const notYet = refused(mayRecordHearing(known, hearingNotices(proposal.notices), null, now))
  return (
    <Section reading={hearingCase} rows={2}>
      {(read) => (
        <>
          <DisclosureSection
            key={waiting.call?.calledAt ?? 'first'}
            level={3}
            title={waiting.call ? t('again') : t('title')}
            isOpenAtFirst={waiting.call === null}
          >
            <CallHearingForm proposal={proposal} chairs={read.chairs} />
          </DisclosureSection>
          <DisclosureSection level={3} title={t('recordTitle')}>
            {notYet ? (
              <p className="text-body text-ink-second">{notYet}</p>
            ) : (
              <RecordHearingForm proposal={proposal} hearingCase={read} />
            )}
          </DisclosureSection>
        </>
      )}
    </Section>
  )
}
