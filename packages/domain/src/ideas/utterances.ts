const marker =
  /^\s*(?:[-*•·–]\s+|\d{1,3}\s*[.)、．）]\s*(?!\d)|[(（]\s*[\d一二三四五六七八九十]{1,3}\s*[)）]\s*|[一二三四五六七八九十]{1,3}[、．.]\s*|[①-⑳]\s*)/u
const heading = /^\s*(?:#{1,6}\s|[-=*_]{3,}\s*$)/

/**
 * The utterances in the minutes of a meeting: one a paragraph or numbered item, without number or dash. Headings in
 * Markdown and drawn lines are none. In a text without empty lines each line is one.
 */
export function utterancesOf(text: string): string[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  const hasGaps = lines.some((line, at) => line.trim() === '' && at > 0 && at < lines.length - 1)
  const said: string[] = []
  let isOpen = false
  for (const line of lines) {
    const words = line.trim()
    if (words === '' || heading.test(line)) {
      isOpen = false
      continue
    }
    const isItem = marker.test(line)
    const bare = words.replace(marker, '')
    const last = said.length - 1
    if (isOpen && hasGaps && !isItem && last >= 0) said[last] = `${said[last]}\n${bare}`
    else said.push(bare)
    isOpen = true
  }
  return said.map((words) => words.trim()).filter((words) => words !== '')
}
