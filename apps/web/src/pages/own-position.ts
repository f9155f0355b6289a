import type { Polygon } from 'geojson'
import { boundsOf } from '../shared/map/bounds-of.ts'

interface Answers {
  found: (position: [number, number]) => void
  /** Outside the place, or too vague to be shown as "you". */
  far: () => void
  denied: () => void
}

const vagueMetres = 200

/** Asks the device where it is, only after a tap; nothing is sent or kept. */
export function useOwnPosition() {
  return (site: Polygon | undefined, answers: Answers) => {
    if (!site || !('geolocation' in navigator)) return answers.denied()
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const [west, south, east, north] = boundsOf(site)
        const isInside =
          coords.longitude > west &&
          coords.longitude < east &&
          coords.latitude > south &&
          coords.latitude < north
        if (isInside && coords.accuracy <= vagueMetres) answers.found([coords.longitude, coords.latitude])
        else answers.far()
      },
      answers.denied,
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    )
  }
}
