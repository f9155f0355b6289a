const demonstration = 'liuting-li'

/** Which place this address shows: `<meta name="hetu-place">` written by the server, else the demonstration. */
export function currentPlaceSlug(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="hetu-place"]')?.content || demonstration
}
