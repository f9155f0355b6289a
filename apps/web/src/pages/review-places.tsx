import type { Annotation } from '@hetu/domain/reviews/annotation'
import type { DrawingBox } from '@hetu/domain/reviews/drawing-box'
import { markLabels } from '@hetu/domain/reviews/mark-labels'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import type { Review } from '@hetu/domain/reviews/review'
import { type ReactNode, useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ProposalText } from '../proposals/proposal-text.tsx'
import { paperAddress, useProposal } from '../proposals/use-proposals.ts'
import { type Drawing, DrawingMarks } from '../reviews/drawing-marks.tsx'
import type { DrawnShape } from '../shared/map/drawn-shape.ts'
import { markPassages } from '../reviews/mark-passages.ts'
import { ReviewMap } from '../reviews/review-map.tsx'
import { Button } from '../shared/components/button.tsx'
import { Section } from '../shared/components/section.tsx'
import { Tabs } from '../shared/components/tabs.tsx'
import { useLanguage, useLocalText } from '../shared/language.ts'

/** Brings the note of a mark into view and gives it the focus. */
export function showMark(id: string): void {
  const note = document.getElementById(`mark-${id}`)
  note?.scrollIntoView({ block: 'center' })
  note?.focus({ preventScroll: true })
}

interface ReviewPlacesProps {
  proposal: Proposal
  marks: readonly Annotation[]
  labels: ReadonlyMap<string, string>
  onPick: (id: string) => void
  /** What the expert does; left out where marks are only read. */
  onDrawn?: ((shape: DrawnShape) => void) | undefined
  onBox?: ((box: { paperId: string; xywh: DrawingBox }) => void) | undefined
  belowText?: ReactNode
}

/** What is reviewed: map, text and drawings of one version, each with its numbered marks. */
export function ReviewPlaces({
  proposal,
  marks,
  labels,
  onPick,
  onDrawn,
  onBox,
  belowText,
}: ReviewPlacesProps) {
  const t = useTranslations('reviews.table')
  const say = useLocalText()
  const { locale } = useLanguage()
  const drawings = proposal.papers
    .filter(({ mediaType }) => mediaType.startsWith('image/'))
    .map((paper): Drawing => ({
      id: paper.id,
      title: `${paper.code} ${say(paper.title)}`,
      address: paperAddress(proposal.reference, paper.id),
    }))
  const first = marks[0]?.target.kind ?? 'map'
  const [view, setView] = useState<'map' | 'text' | 'drawing'>(
    onDrawn || (first === 'drawing' && drawings.length === 0) ? 'map' : first,
  )
  const change = useCallback(
    (tree: Parameters<typeof markPassages>[0]) => markPassages(tree, marks, labels),
    [marks, labels],
  )
  return (
    <Tabs
      label={t('views')}
      selected={view}
      onSelect={setView}
      tabs={[
        {
          id: 'map',
          title: t('map'),
          content: (
            <ReviewMap
              marks={marks}
              labels={labels}
              elements={proposal.shown.elements}
              centre={proposal.position}
              onPick={onPick}
              onDrawn={onDrawn}
            />
          ),
        },
        {
          id: 'text',
          title: t('text'),
          content: (
            <div className="flex flex-col gap-3">
              <ProposalText text={say(proposal.shown.body)} lang={locale} change={change} />
              {belowText}
            </div>
          ),
        },
        ...(drawings.length > 0
          ? [
              {
                id: 'drawing' as const,
                title: t('drawing'),
                content: (
                  <DrawingMarks
                    drawings={drawings}
                    marks={marks}
                    labels={labels}
                    onPick={onPick}
                    onBox={onBox}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

interface ReleasedPlacesProps {
  review: Review
  labels?: ReadonlyMap<string, string> | undefined
}

/** Where the marks of a released review hang, in the version that the expert saw. */
export function ReleasedPlaces({ review, labels }: ReleasedPlacesProps) {
  const t = useTranslations('reviews.section')
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="no-print flex flex-col gap-3">
      <Button isNarrow aria-expanded={isOpen} onPress={() => setOpen(!isOpen)} className="self-start">
        {t(isOpen ? 'foldPlaces' : 'marksOn')}
      </Button>
      {isOpen ? <ShownPlaces review={review} labels={labels} /> : null}
    </div>
  )
}

function ShownPlaces({ review, labels }: ReleasedPlacesProps) {
  return (
    <Section reading={useProposal(review.proposal.reference, review.version)}>
      {(proposal) => (
        <ReviewPlaces
          proposal={proposal}
          marks={review.annotations}
          labels={labels ?? markLabels([review])}
          onPick={showMark}
        />
      )}
    </Section>
  )
}
