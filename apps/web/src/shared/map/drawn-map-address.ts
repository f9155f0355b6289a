/** The address of the drawing of a place; it changes with the base map, so that it is kept for ever. */
export function drawnMapAddress(
  place: { slug: string; basemapRevision: number },
  locale: string,
  theme: 'light' | 'dark',
): string {
  return `/drawn-map/${place.slug}/${place.basemapRevision}/${locale}/${theme}.svg`
}
