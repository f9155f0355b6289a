import type { Locale } from '@hetu/domain/language'
import { type PageAddress, escapeHtml, headLines } from './page-head.ts'
import type { FirstAnswers, PageHead, WrittenPage } from './page-writer.ts'

export interface PageFacts {
  locale: Locale
  /** The slug of the place that this address shows. */
  place?: string | undefined
  /** Left out where nothing is: no link to it is worth a card. */
  address?: PageAddress | undefined
  written?: WrittenPage | PageHead | undefined
  answers?: FirstAnswers | undefined
  /** Files that the page will ask for in a moment. */
  preloads?: readonly string[]
}

/** Fills the built page: its language, place and head, and what the server wrote of it, before any script runs. */
export function fillPage(
  template: string,
  { locale, place, address, written, answers, preloads = [] }: PageFacts,
): string {
  const head = [
    ...(place ? [`<meta name="hetu-place" content="${escapeHtml(place)}" />`] : []),
    ...(written ? headLines(written, locale, address) : []),
    ...preloads.filter((file) => !template.includes(`"/${file}"`)).map(preloadOf),
  ]
  // A function each: what people wrote may hold `$&`, which a replacement text would read.
  const filled = template
    .replace(/<html lang="[^"]*"/, () => `<html lang="${locale}"`)
    .replace(/<title>[^<]*<\/title>/, (title) =>
      written ? `<title>${escapeHtml(written.title)}</title>` : title,
    )
    .replace('</head>', () => `${head.map((line) => `  ${line}\n  `).join('')}</head>`)
  if (!written || !('content' in written)) return filled
  const data = answers
    ? `<script type="application/json" id="hetu-answers">${escapeJson(JSON.stringify(answers))}</script>`
    : ''
  // What readers without scripts are told stands in what the server wrote.
  return afterPicture(filled)
    .replace(/<noscript>[\s\S]*?<\/noscript>/, '')
    .replace('<div id="root"></div>', () => `<div id="root" lang="${locale}">${written.content}</div>${data}`)
}

/** The app's own files are fetched at once and run after the first picture, by `start-app.js`. */
function afterPicture(page: string): string {
  const modules = /<script type="module"[^>]* src="([^"]+)"><\/script>/g
  const app = [...page.matchAll(modules)].at(-1)?.[1]
  if (app === undefined) return page
  return page
    .replace(modules, (_, file: string) => `<link rel="modulepreload" href="${file}" crossorigin />`)
    .replace('</head>', `  <script src="/start-app.js" data-app="${app}" defer></script>\n  </head>`)
}

/** After what the page shows at once: the map's own files must not hold up the first picture. */
function preloadOf(file: string): string {
  // What is no module of this page waits in the cache until the map asks for it: its worker, styles, data.
  if (file.includes('-worker-')) return `<link rel="prefetch" as="script" href="/${file}" />`
  // The picture that the page begins with is wanted before the app.
  if (file.endsWith('.svg')) return `<link rel="preload" as="image" href="/${file}" fetchpriority="high" />`
  if (file.endsWith('.css')) return `<link rel="prefetch" as="style" href="/${file}" />`
  if (!file.endsWith('.js')) return `<link rel="prefetch" as="fetch" crossorigin href="/${file}" />`
  return `<link rel="modulepreload" href="/${file}" crossorigin fetchpriority="low" />`
}

/** JSON that cannot end its script element. */
const escapeJson = (json: string) => json.replaceAll('<', String.raw`\u003c`)
