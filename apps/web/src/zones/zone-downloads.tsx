import { useTranslations } from 'use-intl'
import { OutsideLink } from '../shared/components/link.tsx'
import { currentPlaceSlug } from '../shared/place-slug.ts'

/** The zones in force, as files that open elsewhere and can be read in again. `on`: a day, YYYY-MM-DD. */
export function ZoneDownloads({ on }: { on: string | undefined }) {
  const t = useTranslations('zones.page.download')
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-label">
      {(['geojson', 'gpkg'] as const).map((kind) => (
        <OutsideLink
          key={kind}
          className="inline-flex min-h-target items-center"
          download
          href={`/api/places/${currentPlaceSlug()}/zones.${kind}${on ? `?on=${on}` : ''}`}
        >
          {t(kind)}
        </OutsideLink>
      ))}
    </p>
  )
}
