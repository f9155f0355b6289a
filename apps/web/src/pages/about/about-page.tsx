/* oxlint-disable react/no-unstable-nested-components -- render props are functions, not components */
import type { ComponentType, ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { LinkButton, OutsideLink, TextLink } from '../../shared/components/link.tsx'
import { PageFrame } from '../../shared/components/page-frame.tsx'
import { Skeleton } from '../../shared/components/skeleton.tsx'
import { useMay } from '../../shared/may.ts'
import { useLocalText } from '../../shared/language.ts'
import { type PlaceCard, usePlace } from '../../shared/place.ts'
import { DecideDrawing, GatherDrawing, LookDrawing, SayDrawing, WeighDrawing } from './step-drawings.tsx'

const steps: readonly { name: 'say' | 'gather' | 'weigh' | 'decide' | 'look'; Drawing: ComponentType }[] = [
  { name: 'say', Drawing: SayDrawing },
  { name: 'gather', Drawing: GatherDrawing },
  { name: 'weigh', Drawing: WeighDrawing },
  { name: 'decide', Drawing: DecideDrawing },
  { name: 'look', Drawing: LookDrawing },
]
const promises = ['name', 'home', 'photo', 'report', 'hidden', 'ballot', 'onBehalf'] as const

/** What this is, who runs it, how it works, what happens to one's words; for people, not for programs. */
export function AboutPage() {
  const t = useTranslations('about')
  const title = useTranslations('pages.title')('about')
  const place = usePlace()
  return (
    <PageFrame title={title} lead={t('lead')}>
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/">{t('look')}</LinkButton>
        <LinkButton to="/add" variant="primary">
          {t('say')}
        </LinkButton>
      </div>
      {place ? <WhoRunsIt place={place} /> : <Skeleton rows={1} />}
      <Part id="steps" title={t('steps.title')}>
        <ol className="m-0 flex list-none flex-col gap-5 p-0">
          {steps.map(({ name, Drawing }, at) => (
            <li key={name} className="flex flex-wrap items-center gap-x-5 gap-y-2">
              <Drawing />
              <div className="flex min-w-0 flex-1 basis-60 flex-col gap-1">
                <h3 className="text-lead font-bold">
                  {at + 1}. {t(`steps.${name}.title`)}
                </h3>
                <p className="max-w-measure text-body text-ink-second">{t(`steps.${name}.body`)}</p>
              </div>
            </li>
          ))}
        </ol>
      </Part>
      <Part id="words" title={t('words.title')}>
        <ul className="m-0 flex max-w-measure list-disc flex-col gap-2 ps-5 text-body">
          {promises.map((each) => (
            <li key={each}>{t(`words.${each}`)}</li>
          ))}
        </ul>
      </Part>
      <Part id="accessibility" title={t('access.title')}>
        <p className="max-w-measure text-body">{t('access.body')}</p>
      </Part>
      <Part id="developers" title={t('developers.title')}>
        <p className="max-w-measure text-body">
          {t.rich('developers.body', {
            api: (words) => <TextLink to="/docs">{words}</TextLink>,
            data: (words) => <TextLink to="/figures">{words}</TextLink>,
          })}
        </p>
      </Part>
    </PageFrame>
  )
}

function WhoRunsIt({ place }: { place: PlaceCard }) {
  const t = useTranslations('about.who')
  const found = useTranslations('founding')
  const mayOpen = useMay('open-place')
  const say = useLocalText()
  return (
    <Part id="who" title={t('title')}>
      <p className="max-w-measure text-body">
        {t('body', { place: say(place.name), city: say(place.city), days: place.servicePromiseDays })}
      </p>
      {place.contactPhone ? (
        <p className="text-body">
          {t('phone')}{' '}
          <OutsideLink href={`tel:${place.contactPhone}`} className="inline-flex min-h-target items-center">
            {place.contactPhone}
          </OutsideLink>
        </p>
      ) : null}
      {place.isDemonstration ? <p className="text-label text-ink-second">{t('demonstration')}</p> : null}
      <p className="flex flex-wrap gap-x-6 text-body">
        <TextLink to="/found" className="inline-flex min-h-target items-center">
          {found('found.title')}
        </TextLink>
        {mayOpen ? (
          <TextLink to="/founding" className="inline-flex min-h-target items-center">
            {found('founding.title')}
          </TextLink>
        ) : null}
      </p>
    </Part>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-title font-bold">
        {title}
      </h2>
      {children}
    </section>
  )
}
