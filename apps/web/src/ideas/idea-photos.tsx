import type { IdeaPhoto } from '@hetu/domain/ideas/idea'
import { useTranslations } from 'use-intl'
import { photoAddress } from './use-idea.ts'

/** Photos of an idea; each opens large. */
export function IdeaPhotos({ photos }: { photos: readonly IdeaPhoto[] }) {
  const t = useTranslations('ideas')
  if (photos.length === 0) return null
  return (
    <ul className="m-0 flex list-none flex-wrap gap-2 p-0">
      {photos.map((photo, index) => {
        const name = photo.altText || t('photo', { number: index + 1 })
        return (
          <li key={photo.id}>
            <a href={photoAddress(photo.id, 'large')} aria-label={t('photoOpen', { name })}>
              <img
                src={photoAddress(photo.id, 'small')}
                alt={name}
                width={photo.width}
                height={photo.height}
                loading="lazy"
                className="h-40 w-auto rounded-control border border-hair object-cover"
              />
            </a>
          </li>
        )
      })}
    </ul>
  )
}
