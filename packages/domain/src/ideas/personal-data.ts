export const personalKinds = ['phone', 'email', 'id_number', 'name'] as const
export type PersonalKind = (typeof personalKinds)[number]

/** A passage by which somebody may be known: from and to count UTF-16 units of the words. */
export interface PersonalPassage {
  kind: PersonalKind
  from: number
  to: number
  text: string
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤'
const titles = '先生|女士|小姐|阿姨|大爷|大妈|大叔|叔叔|婶婶|奶奶|爷爷|师傅|老师|伯伯'

const patterns: [PersonalKind, RegExp][] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['id_number', /(?<![\dA-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g],
  // A mobile number of the mainland, a number with its area code, one in international form, as in Britain, as in America.
  ['phone', /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g],
  ['phone', /(?<!\d)\(?0\d{2,3}\)?[ -]?\d{7,8}(?!\d)/g],
  ['phone', /\+\d[\d ()-]{7,16}\d(?!\d)/g],
  ['phone', /(?<!\d)0\d{3,4} \d{3} ?\d{3,4}(?!\d)/g],
  ['phone', /(?<!\d)(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?!\d)/g],
  ['phone', /(?<=(?:电话|手机|座机|微信|tel|phone)[^\d\n]{0,6})\d[\d-]{5,14}\d/gi],
  ['phone', /[〇零一二三四五六七八九幺]{11}/g],
  ['name', /(?:我叫|姓名[:：]?|联系人[:：]?)\s*\p{Script=Han}{2,4}/gu],
  ['name', new RegExp(`[${surnames}]\\p{Script=Han}{0,2}?(?:${titles})`, 'gu')],
  ['name', /\b(?:[Mm]y name is|I am|I'm) [A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+)?/gu],
  ['name', /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\p{L}'-]+/gu],
]

/** What stands before a colon and is nobody: the heading of a line. */
const headings =
  /^(?:电话|手机|座机|微信|联系人|姓名|tel|phone|建议|意见|问题|诉求|需求|地点|位置|时间|日期|议题|主题|内容|备注|说明|原因|现状|补充|回复|答复|建议内容|suggestion|question|problem|where|when|note|item|issue|topic|comment|idea|proposal)s?$/i
const speaker =
  /^\s*(?<name>[\p{Script=Han}·]{2,8}|[A-Z][\p{L}'.-]+(?: [A-Z][\p{L}'.-]*){0,3})(?:\s*[(（][^)）\n]{1,20}[)）])?\s*[:：]/u

/** The same length, so that places stay, with full-width letters and digits as plain ones. */
const plainOf = (words: string) =>
  words.replaceAll(/[\uFF01-\uFF5E\u3000]/g, (sign) => sign.normalize('NFKC'))

/**
 * Passages in somebody's words by which a person may be known: phone numbers, mail addresses, numbers of identity
 * cards, and what looks like a name. It finds what is written in a usual way; it does not promise to find everything.
 */
export function personalIn(words: string): PersonalPassage[] {
  const plain = plainOf(words)
  const found: PersonalPassage[] = []
  const add = (kind: PersonalKind, from: number, to: number) => {
    if (to > from && !found.some((one) => from < one.to && to > one.from))
      found.push({ kind, from, to, text: words.slice(from, to) })
  }
  // The colon of a speaker is read as it was written.
  const said = speaker.exec(words)
  if (said && !headings.test(said.groups?.['name'] ?? '')) add('name', 0, said[0].length)
  for (const [kind, pattern] of patterns)
    for (const match of plain.matchAll(pattern)) add(kind, match.index, match.index + match[0].length)
  return found.toSorted((a, b) => a.from - b.from)
}

const maskSign = '***'

/** The words without these passages: a speaker before the words goes whole, of the rest a mark stays. */
export function maskPersonal(words: string): string {
  let masked = words
  for (const { from, to, text } of personalIn(words).toReversed())
    masked = `${masked.slice(0, from)}${/[:：]$/.test(text) ? '' : maskSign}${masked.slice(to)}`
  return masked.trim()
}
