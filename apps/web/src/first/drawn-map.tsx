import { useLanguage } from '../shared/language.ts'
import { drawnMapAddress } from '../shared/map/drawn-map-address.ts'
import { usePlace } from '../shared/place.ts'

/**
 * The quarter as a picture where the map will be, framed as the map is at its start: over what the phone's sheet
 * leaves free, or over the whole. Decoration: the map beside it, or the list, says what is on it.
 */
export function DrawnMap() {
  const { locale } = useLanguage()
  const place = usePlace()
  if (!place) return null
  const look =
    'pointer-events-none absolute inset-x-0 top-0 h-[58%] w-full no-script:h-full object-cover md:h-full low:h-full'
  return (
    <>
      <img src={drawnMapAddress(place, locale, 'light')} alt="" className={`${look} dark:hidden`} />
      <img
        src={drawnMapAddress(place, locale, 'dark')}
        alt=""
        loading="lazy"
        className={`${look} not-dark:hidden`}
      />
    </>
  )
}
