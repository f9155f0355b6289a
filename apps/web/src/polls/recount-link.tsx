import { useTranslations } from 'use-intl'
import { OutsideLink } from '../shared/components/link.tsx'
import { currentPlaceSlug } from '../shared/place-slug.ts'

/** The file by which anybody counts a poll again, and how. */
export function RecountLink({ pollId }: { pollId: string }) {
  const t = useTranslations('polls.verify')
  return (
    <section className="flex max-w-measure flex-col gap-2">
      <h2 className="text-title font-bold">{t('recount')}</h2>
      <p className="text-body">{t('recountHow')}</p>
      <OutsideLink
        className="inline-flex min-h-target items-center"
        download={`recount-${pollId}.json`}
        href={`/api/places/${currentPlaceSlug()}/polls/${pollId}/recount`}
      >
        {t('file')}
      </OutsideLink>
      <code className="text-label wrap-anywhere">node tools/recount.mjs recount-{pollId}.json</code>
    </section>
  )
}
