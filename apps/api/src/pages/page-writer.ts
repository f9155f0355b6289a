import type { Locale } from '@hetu/domain/language'
import type { ContributionList } from '@hetu/domain/open-data/contribution'
import type { FeatureCollection, Geometry } from 'geojson'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OpenPlace } from '../places/open-places.ts'
import type { PlaceContext } from '../server/place-context.ts'
import type { ListAnswers, ThingAnswers } from './page-reads.ts'

/** What a page shows, read as its requests would be answered: the first page's to a visitor, whoever asks. */
export interface FirstAnswers {
  place: Omit<PlaceContext, 'id'>
  /** The list of the address's filter; left out where it is a person's own. */
  contributions?: { filter: Record<string, string>; list: ContributionList }
  /** What the page of one thing shows, read for this very reader. */
  thing?: ThingAnswers
  /** The same of a list. */
  list?: ListAnswers
}

/** What a page says of itself: to the window, to search engines, and to whoever is sent a link to it. */
export interface PageHead {
  title: string
  description: string
  card: {
    title: string
    /** Whose page it is. */
    site: string
    /** Of the thing, else of the place; `words` for those who do not see it. */
    picture: { address: string; words: string }
  }
}

export interface WrittenPage extends PageHead {
  /** What stands in the page until its scripts have come, as HTML with everything escaped. */
  content: string
}

/** What the build of the pages gives the server: the same components and sentences as in the browser. */
export interface PageWriter {
  /** `base`: what stands before the place's pages. `query`: with its question mark, or nothing. */
  writeFirstPage(asked: {
    base: string
    query: string
    locale: Locale
    answers: FirstAnswers
  }): Promise<WrittenPage>
  /** The page of one thing or of a list; without answers, one that says that there is none. */
  writeThingPage(asked: {
    base: string
    path: string
    locale: Locale
    answers: FirstAnswers
  }): Promise<WrittenPage>
  /** The places of the deployment whose name has all the words; with `isFound` false, that there is none here. */
  writePlaces(asked: {
    places: readonly OpenPlace[]
    words: string
    isFound: boolean
    locale: Locale
  }): Promise<WrittenPage>
  /** Whether the app has a page at this path. */
  isPage(path: string): boolean
  /** The head of a page that the app alone draws. */
  writeHead(asked: { locale: Locale; answers: FirstAnswers }): Promise<PageHead>
  /** The filter of an address as the query of a list; null where the list is a person's own. */
  listQueryOf(query: string): Record<string, string> | null
  drawPlace(asked: {
    basemap: FeatureCollection<Geometry | null>
    site: PlaceContext['site']
    /** Of its names; null draws none. */
    locale: Locale | null
    theme: 'light' | 'dark'
  }): string
}

/** The writer of the pages built into a folder; null where none was built. */
export async function loadPageWriter(folder: string): Promise<PageWriter | null> {
  const file = join(folder, '.server/page-writer.js')
  if (!existsSync(file)) return null
  const { pageWriter } = (await import(pathToFileURL(file).href)) as { pageWriter: PageWriter }
  return pageWriter
}
