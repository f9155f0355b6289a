const demonstration = 'liuting-li'
let written: string | undefined
/** On the server there is no window. */
const [base = '', named] = /^\/p\/([^/]+)/.exec(globalThis.location?.pathname) ?? []

/** What stands before every page of the place in this window's addresses; a window shows one place. */
export const placeBase = base

/** The page that a path of this window leads to, as links of the app name it. */
export const pageOf = (path: string): string => path.slice(placeBase.length) || '/'

/** Which place this address shows: named in its path, else in the page that the server wrote. */
export function currentPlaceSlug(): string {
  if (typeof document === 'undefined') return written ?? demonstration
  return (
    named ?? (document.querySelector<HTMLMetaElement>('meta[name="hetu-place"]')?.content || demonstration)
  )
}

/** Writes something of a place on the server, where there is no document; writing waits for nothing in between. */
export function writeInPlace<Written>(slug: string, write: () => Written): Written {
  written = slug
  try {
    return write()
  } finally {
    written = undefined
  }
}
