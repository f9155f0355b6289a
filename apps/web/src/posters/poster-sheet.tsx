import type { Poster } from '@hetu/domain/posters/poster'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLanguage, useLocalText } from '../shared/language.ts'
import { useNow } from '../shared/now.ts'
import { usePlace } from '../shared/place.ts'
import { svgAddress } from '../shared/svg-address.ts'
import { PlacePicture } from '../shared/map/place-picture.tsx'

/** One sheet of A4 to hang at a door: what is asked, the code, and its address in letters; read from a metre away. */
export function PosterSheet({ poster }: { poster: Poster }) {
  const t = useTranslations('posters')
  const say = useLocalText()
  const format = useFormat()
  const now = useNow()
  const { locale } = useLanguage()
  const place = usePlace()
  const { address, qrSvg, open } = poster
  if (!address || !qrSvg || !place) return null
  const [asked] = open
  const [first, second] = [poster.code.slice(0, 4), poster.code.slice(4)]
  return (
    <section lang={locale} className="only-print h-[255mm] overflow-hidden">
      <div className="flex h-full flex-col gap-[6mm]">
        <p className="text-[20pt] leading-tight">{say(place.name)}</p>
        <h1 className="text-[48pt] leading-[1.15] font-bold text-balance">{say(poster.name)}</h1>
        <PlacePicture
          isMarked={poster.kind !== 'lane'}
          position={poster.position}
          className="h-[72mm] shrink-0 border border-ink"
        />
        <p className="text-[28pt] leading-snug">
          {asked ? (
            <>
              <b>{asked.reference === poster.subject ? t('paper.asked') : say(asked.title)}</b>
              {asked.stage?.closesAt ? (
                <>
                  <br />
                  {t('until', { closing: format.closing(asked.stage.closesAt, now) })}
                </>
              ) : null}
            </>
          ) : (
            t('paper.say')
          )}
        </p>
        <div className="mt-auto flex items-end gap-[8mm]">
          <img src={svgAddress(qrSvg)} alt="" className="size-[80mm] shrink-0" />
          <div className="flex min-w-0 flex-col gap-[3mm]">
            <p className="text-[24pt] leading-tight font-bold">{t('paper.scan')}</p>
            <p className="text-[20pt] leading-tight">{t('paper.phone', { phone: place.contactPhone })}</p>
          </div>
        </div>
        <p className="text-[20pt] leading-tight font-bold break-all">
          {address.slice(0, -poster.code.length).replace(/^https?:\/\//, '')}
          <span className="whitespace-nowrap">
            {first} {second}
          </span>
        </p>
      </div>
    </section>
  )
}
