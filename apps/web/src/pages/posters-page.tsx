import type { LocalText } from '@hetu/domain/language'
import type { OfPoster } from '@hetu/domain/posters/poster'
import { isPublicStage } from '@hetu/domain/proposals/stage'
import { useTranslations } from 'use-intl'
import { type Landmark, useAllLandmarks } from '../places/use-landmarks.ts'
import { MakePosterButton } from '../posters/make-poster-button.tsx'
import { useProposals } from '../proposals/use-proposals.ts'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { Section } from '../shared/components/section.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMay } from '../shared/may.ts'

/** For those who hang posters: every lane, proposal and courtyard with the way to its sheet. */
export function PostersPage() {
  const t = useTranslations('posters')
  const title = useTranslations('pages.title')('posters')
  return (
    <PageFrame title={title} lead={t('listLead')}>
      <Gate isOpen={useMay('make-poster')} who={t('who')}>
        <Lists />
      </Gate>
    </PageFrame>
  )
}

function Lists() {
  const t = useTranslations('posters')
  const landmarks = useAllLandmarks()
  const proposals = useProposals()
  const of = (kind: 'lane' | 'courtyard', all: readonly Landmark[]) =>
    all.filter((one) => one.kind === kind).map(({ id, name }) => ({ of: { kind, subject: id }, name }))
  return (
    <>
      <Section reading={landmarks} title={t('lanes')}>
        {(all) => <Rows rows={of('lane', all)} />}
      </Section>
      <Section reading={proposals} title={t('proposals')} empty={t('noProposals')}>
        {(all) => (
          <Rows
            rows={all
              .filter(({ stage }) => isPublicStage(stage))
              .map(({ reference, title }) => ({ of: { kind: 'proposal', subject: reference }, name: title }))}
          />
        )}
      </Section>
      <Section reading={landmarks}>
        {(all) => (
          <DisclosureSection title={t('courtyards')}>
            <Rows rows={of('courtyard', all)} />
          </DisclosureSection>
        )}
      </Section>
    </>
  )
}

function Rows({ rows }: { rows: readonly { of: OfPoster; name: LocalText }[] }) {
  const say = useLocalText()
  return (
    <ul className="m-0 list-none p-0">
      {rows.map(({ of, name }) => (
        <li
          key={of.subject}
          className="flex flex-wrap items-center justify-between gap-3 border-b border-hair py-2 text-body"
        >
          {say(name)}
          <MakePosterButton of={of} name={say(name)} />
        </li>
      ))}
    </ul>
  )
}
