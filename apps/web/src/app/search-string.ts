/** The query of an address as plain strings; each route's schema gives them their types. */
export function parseSearch(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query))
}

/** Readable addresses for people to share: lists as `a,b`, true as `1`, nothing for what is absent. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parts: string[] = []
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === '' || value === false) continue
    const text = Array.isArray(value)
      ? value.join(',')
      : value === true
        ? '1'
        : typeof value === 'number' || typeof value === 'string'
          ? String(value)
          : ''
    if (text) parts.push(`${name}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':')}`)
  }
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
