/** A title taken from somebody's words when they give none: the first sentence, cut where a phrase ends. */
export function titleFrom(words: string, most = 28): string {
  const first =
    /^[^。！？!?\n]+/u
      .exec(words.trim())?.[0]
      ?.replace(/\.\s.*$/su, '')
      .trim() ?? words.trim()
  const isLatin = !/\p{Script=Han}/u.test(first)
  const limit = isLatin ? most * 2 : most
  const letters = Array.from(first.replace(/\s+/gu, ' '))
  if (letters.length <= limit) return letters.join('').replace(/[.,;，；、]+$/u, '')
  const cut = letters.slice(0, limit).join('')
  const phrase = isLatin ? cut.replace(/\s+\S*$/u, '') : cut.replace(/[，、；：][^，、；：]*$/u, '')
  return `${phrase}…`
}

/** Whether the words say more than their title does, so that both are worth showing. */
export function saysMore(words: string, title: string): boolean {
  const bare = (text: string) => text.replace(/[\p{P}\p{Z}\s]+/gu, '')
  return bare(words) !== bare(title)
}
