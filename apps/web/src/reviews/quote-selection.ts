const surroundings = 24

/** The words selected on the page as a quote with what stands around them; null when nothing usable is selected. */
export function quoteSelection(text: string): { quote: string; prefix: string; suffix: string } | null {
  const quote = window.getSelection()?.toString().trim() ?? ''
  const at = quote === '' ? -1 : text.indexOf(quote)
  if (at < 0) return null
  return {
    quote,
    prefix: text.slice(Math.max(0, at - surroundings), at),
    suffix: text.slice(at + quote.length, at + quote.length + surroundings),
  }
}
