/** What is written without having read: it says that something arrived or was dealt with, and nothing of it. */
const formulas =
  /已阅|已收悉|收到|知悉|知道了|已办结?|办结|已处理|已转办|感谢|谢谢|您的|意见|建议|支持|参与|理解|\b(?:noted|received|done|handled|closed|thanks?|thank you|for|your|the|idea|comment|support|ok(?:ay)?)\b/giu

/** So many different signs of Chinese are the least that says something; a word of another language says as much as two. */
const fewest = 4

/** Whether a reason says anything about the matter: not only "已阅", "thank you for your idea", or one sign many times. */
export function hasSubstance(reason: string): boolean {
  const said = reason.replace(formulas, ' ').toLowerCase()
  const signs = new Set(said.match(/\p{Script=Han}/gu))
  const words = new Set(said.match(/[\p{Script=Latin}\p{N}]+/gu))
  return signs.size + 2 * words.size >= fewest
}
