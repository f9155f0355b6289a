import type { Proposal } from '@hetu/domain/proposals/proposal'
import type { Review } from '@hetu/domain/reviews/review'
import { useTranslations } from 'use-intl'
import { HearingFacts } from '../proposals/hearing-facts.tsx'
import { NoticeFacts } from '../proposals/notice-facts.tsx'
import { PaperList } from '../proposals/paper-list.tsx'
import { VersionSwitch } from '../proposals/version-switch.tsx'
import { ReviewsSection } from '../reviews/reviews-section.tsx'
import { useReleasedMarks } from '../reviews/use-released-marks.ts'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { useLocalText } from '../shared/language.ts'
import { ReleasedPlaces } from './review-places.tsx'

/** What stands folded at the end of a proposal's page: versions, ideas, reviews, papers, notices, hearings. */
export function ProposalDetails({
  proposal,
  onVersion,
}: {
  proposal: Proposal
  onVersion: (version: number) => void
}) {
  const t = useTranslations('proposals')
  const say = useLocalText()
  const { shown, ideas } = proposal
  const { labels } = useReleasedMarks(proposal.reference, shown.version)
  const elementName = (id: string | null) => shown.elements.find((element) => element.id === id)?.name
  return (
    <div>
      <DisclosureSection title={t('versionTitle')} aside={shown.version} isOpenAtFirst={shown.version > 1}>
        <VersionSwitch proposal={proposal} onVersion={onVersion} />
      </DisclosureSection>
      <DisclosureSection title={t('ideas.title')} aside={ideas.length}>
        {ideas.length === 0 ? <p className="text-body text-ink-second">{t('ideas.none')}</p> : null}
        <ul className="m-0 list-none p-0">
          {ideas.map((idea) => {
            const element = elementName(idea.elementId)
            return (
              <li key={idea.reference} className="flex flex-wrap gap-x-3 border-b border-hair py-2 text-body">
                <TextLink to="/ideas/$reference" params={{ reference: idea.reference }} lang={idea.language}>
                  {idea.title}
                </TextLink>
                <span className="text-note text-ink-least">
                  {idea.reference}
                  {element ? ` · ${t('ideas.at', { element: say(element) })}` : ''}
                </span>
              </li>
            )
          })}
        </ul>
      </DisclosureSection>
      <ReviewsSection reference={proposal.reference} labels={labels} places={placesOf} />
      <DisclosureSection title={t('papers.title')} aside={proposal.papers.length}>
        <PaperList reference={proposal.reference} papers={proposal.papers} />
      </DisclosureSection>
      {proposal.notices.length > 0 ? (
        <DisclosureSection title={t('notice.title')} aside={proposal.notices.length}>
          <div className="flex flex-col gap-6">
            {proposal.notices.map((notice) => (
              <NoticeFacts key={notice.id} notice={notice} />
            ))}
          </div>
        </DisclosureSection>
      ) : null}
      {proposal.hearings.length > 0 ? (
        <DisclosureSection title={t('hearing.title')} aside={proposal.hearings.length}>
          {proposal.hearings.map((hearing) => (
            <HearingFacts key={hearing.id} hearing={hearing} />
          ))}
        </DisclosureSection>
      ) : null}
    </div>
  )
}

const placesOf = (review: Review, labels?: ReadonlyMap<string, string>) => (
  <ReleasedPlaces review={review} labels={labels} />
)
