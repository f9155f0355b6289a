const demonstration = 'liuting-li'
let written: string | undefined

/** Which place this address shows: `<meta name="hetu-place">` written by the server, else the demonstration. */
export function currentPlaceSlug(): string {
  if (typeof document === 'undefined') return written ?? demonstration
  return document.querySelector<HTMLMetaElement>('meta[name="hetu-place"]')?.content || demonstration
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
