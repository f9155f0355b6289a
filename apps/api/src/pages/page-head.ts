import { type Locale, locales } from '@hetu/domain/language'
import type { Context } from 'hono'
import type { ApiEnv } from '../server/api-context.ts'
import { publicOrigin } from '../server/public-origin.ts'
import type { PageHead } from './page-writer.ts'

/** Where a page is reached. */
export interface PageAddress {
  /** `https://…` without a path. */
  origin: string
  /** What stands before the pages of the place, by which its addresses are known. */
  base: string
  /** The page in the place, as it was sent: Hono's own is decoded already. */
  path: string
  /** Whether the link itself says the language. */
  saysLanguage: boolean
}

/** `https://…` without a path, as people reach this server. */
export const pageOrigin = (c: Context<ApiEnv>) =>
  publicOrigin(c.get('services').config, { url: c.req.url, header: (name) => c.req.header(name) })

/** The address of a page of a place; `base` and `page` as `shownPage` says. */
export const pageAddress = (
  c: Context<ApiEnv>,
  { base, page }: { base: string; page: string },
): PageAddress => ({
  origin: pageOrigin(c),
  base,
  path: page,
  saysLanguage: c.req.query('lang') !== undefined,
})

const cardLocales: Record<Locale, string> = { 'zh-CN': 'zh_CN', en: 'en_GB' }

/**
 * What search engines and messengers read of a page: description, its own address in each language, and the card of a
 * link to it (ogp.me). Without an address, as where nothing is, the description alone.
 */
export function headLines(
  { description, card }: PageHead,
  locale: Locale,
  address: PageAddress | undefined,
): string[] {
  const said = `<meta name="description" content="${escapeHtml(description)}" />`
  if (!address) return [said]
  const { origin, base, path, saysLanguage } = address
  const plain = origin + base + path
  const own = saysLanguage ? inLanguage(plain, locale) : plain
  const properties = {
    'og:type': 'website',
    'og:title': card.title,
    'og:description': description,
    'og:site_name': card.site,
    'og:url': own,
    'og:locale': cardLocales[locale],
    'og:image': origin + card.picture.address,
    'og:image:alt': card.picture.words,
  }
  return [
    said,
    `<link rel="canonical" href="${escapeHtml(own)}" />`,
    ...locales.map((other) => alternate(other, inLanguage(plain, other))),
    alternate('x-default', plain),
    ...Object.entries(properties).map(
      ([name, content]) => `<meta property="${name}" content="${escapeHtml(content)}" />`,
    ),
    '<meta name="twitter:card" content="summary_large_image" />',
  ]
}

const inLanguage = (address: string, locale: Locale) => `${address}?lang=${locale}`

const alternate = (language: string, address: string) =>
  `<link rel="alternate" hreflang="${language}" href="${escapeHtml(address)}" />`

/** Text that is safe between tags and in an attribute. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
