/**
 * Cuts text into what can be searched: pairs of neighbouring Han characters, and Latin words and numbers in
 * lower case. Chinese has no spaces; pairs find 积水 inside 一下雨就积水到脚踝.
 */
export function searchTokens(text: string): Set<string> {
  const tokens = new Set<string>()
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    const characters = Array.from(run)
    if (characters.length === 1) tokens.add(run)
    for (let at = 0; at + 1 < characters.length; at += 1) tokens.add(`${characters[at]}${characters[at + 1]}`)
  }
  for (const word of text.toLowerCase().match(/[\p{Script=Latin}\d]+/gu) ?? []) tokens.add(word)
  return tokens
}
