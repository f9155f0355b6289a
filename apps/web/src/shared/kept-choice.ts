/** A choice of the reader kept on this device (language, text size, theme); silent where storage is forbidden. */
export function keepChoice(name: string, value: string): void {
  try {
    localStorage.setItem(`hetu:${name}`, value)
  } catch {
    // The choice then lasts until the page is closed.
  }
}

/** The language also as a cookie, because the server writes the first page in it. */
export function keepLanguage(locale: string): void {
  keepChoice('language', locale)
  document.cookie = `hetu-language=${locale}; path=/; max-age=31536000; samesite=lax`
}

export function keptChoice(name: string): string | undefined {
  try {
    return localStorage.getItem(`hetu:${name}`) ?? undefined
  } catch {
    return undefined
  }
}
