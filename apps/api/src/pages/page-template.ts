import type { Locale } from '@hetu/domain/language'
import type { PageFiles } from './page-files.ts'
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
  files?: PageFiles | undefined
}

/** Fills the built page: its language, place and head, and what the server wrote of it, before any script runs. */
export function fillPage(
  template: string,
  { locale, place, address, written, answers, files = { first: [], later: [] } }: PageFacts,
): string {
  const head = [
    ...(place ? [`<meta name="hetu-place" content="${escapeHtml(place)}" />`] : []),
    ...(written ? headLines(written, locale, address) : []),
    ...files.first.filter((file) => !template.includes(`"/${file}"`)).map((file) => preloadOf(file, files)),
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
  return afterPicture(filled, files)
    .replace(/<noscript>[\s\S]*?<\/noscript>/, '')
    .replace('<div id="root"></div>', () => `<div id="root" lang="${locale}">${written.content}</div>${data}`)
}

/** The app runs after the first picture, by `start-app.js`; where the page begins with a map, after that one. */
function afterPicture(page: string, { map, later }: PageFiles): string {
  const modules = /<script type="module"[^>]* src="([^"]+)"><\/script>/g
  const linked = /<link rel="modulepreload"[^>]* href="(\/[^"]+)"[^>]*>/g
  const app = [...page.matchAll(modules)].at(-1)?.[1]
  if (app === undefined) return page
  if (!map) {
    return page
      .replace(modules, (_, file: string) => `<link rel="modulepreload" href="${file}" crossorigin />`)
      .replace('</head>', `  <script src="/start-app.js" data-app="${app}" defer></script>\n  </head>`)
  }
  const waiting = later.map((file) => `/${file}`)
  const delay = (_: string, file: string) => {
    if (!waiting.includes(file)) waiting.push(file)
    return ''
  }
  const start = `<script src="/start-app.js" data-map="/${map}" data-app="${app}"`
  return page
    .replace(modules, delay)
    .replace(linked, (tag: string, file: string) => (tag.includes('fetchpriority') ? tag : delay(tag, file)))
    .replace('</head>', () => `  ${start} data-later="${waiting.join(' ')}" defer></script>\n  </head>`)
}

/** After what the page shows at once: a map's own files must not hold up the first picture. */
function preloadOf(file: string, { map }: PageFiles): string {
  // What is no module of this page waits in the cache until the map asks for it.
  if (file.includes('-worker-')) return `<link rel="prefetch" as="script" href="/${file}" />`
  // For no paper: `start-app.js` puts it to use.
  if (file.endsWith('.css') && map) return `<link rel="stylesheet" href="/${file}" media="print" />`
  if (file.endsWith('.css')) return `<link rel="prefetch" as="style" href="/${file}" />`
  return `<link rel="modulepreload" href="/${file}" crossorigin fetchpriority="${map ? 'high' : 'low'}" />`
}

/** JSON that cannot end its script element. */
const escapeJson = (json: string) => json.replaceAll('<', String.raw`\u003c`)
