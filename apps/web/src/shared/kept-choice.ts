/** A choice of the reader kept on this device (language, text size, theme); silent where storage is forbidden. */
export function keepChoice(name: string, value: string): void {
  try {
    localStorage.setItem(`hetu:${name}`, value)
  } catch {
    // The choice then lasts until the page is closed.
  }
}

export function keptChoice(name: string): string | undefined {
  try {
    return localStorage.getItem(`hetu:${name}`) ?? undefined
  } catch {
    return undefined
  }
}
