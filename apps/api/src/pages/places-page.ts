import type { Locale } from '@hetu/domain/language'
import { fillPage } from './page-template.ts'
import type { OpenPlace } from '../places/open-places.ts'
import type { PageWriter } from './page-writer.ts'

interface PlacesAsked {
  places: readonly OpenPlace[]
  /** What is searched for; nothing for all. */
  words: string
  isFound: boolean
  locale: Locale
}

/** The places of the deployment as a page that needs no script: each link opens the app of one place. */
export async function writePlacesPage(
  writer: PageWriter,
  template: string,
  asked: PlacesAsked,
): Promise<string> {
  const written = await writer.writePlaces(asked)
  return withoutApp(fillPage(template, { locale: asked.locale, written }))
}

/** Nothing of the app runs on a page of no place. */
const withoutApp = (page: string) =>
  page
    .replace(/ *<script src="\/start-app\.js"[^>]*><\/script>\n?/, '')
    .replace(/ *<link rel="modulepreload"[^>]*>\n?/g, '')
