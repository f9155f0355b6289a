import type { LocalText } from '@hetu/domain/language'
import { en } from '../shared/messages/en.ts'
import { zh } from '../shared/messages/zh.ts'
import type { ComposedPoll, NamedArea } from './composed-poll.ts'

/** Who may vote in one sentence, in both languages, made from the relations, areas and counts chosen. */
export function electorateSentence(
  poll: ComposedPoll,
  areas: readonly NamedArea[],
  placeName: LocalText,
): LocalText {
  const chosen = areas.filter(({ id }) => poll.areaIds.includes(id)).map(({ name }) => name)
  const where = chosen.length > 0 ? chosen : [placeName]
  const counts = poll.eligible.filter(({ count }) => count > 0)
  return {
    zh: `${where.map((name) => name.zh).join('、')}的${poll.relations.map((one) => zh.person.relation[one]).join('、')}：${counts.map(({ label, count }) => `${count} ${label.zh}`).join('，')}。`,
    en: `${capital(listed(poll.relations.map((one) => en.person.relation[one])))} of ${listed(where.map((name) => name.en))}: ${counts.map(({ label, count }) => `${count} ${label.en.toLowerCase()}`).join(', ')}.`,
  }
}

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
