import type { Poster } from '@hetu/domain/posters/poster'
import { notFound, useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PlacePicture } from '../shared/map/place-picture.tsx'
import { PosterChanged } from '../posters/poster-changed.tsx'
import { PosterOpen } from '../posters/poster-open.tsx'
import { PosterSheet } from '../posters/poster-sheet.tsx'
import { usePoster } from '../posters/use-poster.ts'
import { linesOf } from '../proposals/use-proposals.ts'
import { isUnknown } from '../shared/api-problem.ts'
import { LinkButton } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { PrintButton } from '../shared/components/print-button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMay } from '../shared/may.ts'
import { usePlace } from '../shared/place.ts'

/** Where the code of a poster leads (V1): the place, what is open there now, and two ways on. On paper, the poster itself. */
export function PosterPage() {
  const { code } = useParams({ from: '/q/$code' })
  const title = useTranslations('pages.title')('poster')
  const { data, error, refetch } = usePoster(code)
  if (isUnknown(error)) throw notFound()
  if (error) {
    return (
      <PageFrame title={title}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </PageFrame>
    )
  }
  if (!data) return <Skeleton kind="page" rows={6} />
  return <Arrival poster={data} />
}

function Arrival({ poster }: { poster: Poster }) {
  const t = useTranslations('posters')
  const say = useLocalText()
  const place = usePlace()
  const mayMake = useMay('make-poster')
  const { kind, subject, position, open, changed } = poster
  const placeName = place ? say(place.name) : ''
  const about = kind === 'proposal' || kind === 'idea' ? { about: subject } : {}
  return (
    <>
      <div className="no-print">
        <PlacePicture
          isMarked={kind !== 'lane'}
          position={position}
          className="mx-auto h-48 max-w-[50rem] sm:h-72"
        />
        <PageFrame
          title={say(poster.name)}
          eyebrow={[placeName, t(`kind.${kind}`)].filter(Boolean).join(' · ')}
          lead={
            poster.summary
              ? linesOf(say(poster.summary)).map((line) => <p key={line}>{line}</p>)
              : t(kind === 'idea' ? 'leadIdea' : 'lead')
          }
        >
          {open.map((item) => (
            <PosterOpen key={item.id} item={item} />
          ))}
          {changed ? <PosterChanged idea={changed} /> : null}
          <div className="grid gap-3 xs:grid-cols-2">
            {kind === 'proposal' ? (
              <LinkButton
                to="/proposals/$reference"
                params={{ reference: subject }}
                className="justify-center"
              >
                {t('look')}
              </LinkButton>
            ) : kind === 'idea' ? (
              <LinkButton to="/ideas/$reference" params={{ reference: subject }} className="justify-center">
                {t('look')}
              </LinkButton>
            ) : (
              <LinkButton to="/" search={{ c: position, z: 18.5 }} className="justify-center">
                {t('lookMap')}
              </LinkButton>
            )}
            <LinkButton
              to="/add"
              search={{ c: position, ...about }}
              icon={<PlusIcon />}
              className="justify-center"
            >
              {t('say')}
            </LinkButton>
          </div>
          {mayMake ? (
            poster.address ? (
              <div className="flex flex-wrap items-center gap-3 border-t border-hair pt-4">
                <PrintButton />
                <span className="text-label break-all text-ink-second">{poster.address}</span>
              </div>
            ) : (
              <Notice tone="warn" title={t('noAddress')} />
            )
          ) : null}
        </PageFrame>
      </div>
      {mayMake ? <PosterSheet poster={poster} /> : null}
    </>
  )
}
