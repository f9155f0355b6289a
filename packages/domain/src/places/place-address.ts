/** Below which the pages of one place stand where a deployment has several. */
export const baseOfPlace = (slug: string) => `/p/${slug}`

/** The place that a path names and the page in it; undefined for a path that names none. */
export function placeInPath(path: string): { slug: string; page: string } | undefined {
  const [, slug, page] = /^\/p\/([a-z0-9-]{2,60})(\/.*)?$/.exec(path) ?? []
  return slug === undefined ? undefined : { slug, page: page ?? '/' }
}
