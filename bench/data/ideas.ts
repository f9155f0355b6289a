import type { Writable } from 'node:stream'
import { once } from 'node:events'
import type postgres from 'postgres'
import { authorsOf, idOf, placeId, sideMetres, spotAt } from './quarter.ts'
import { randomFrom } from './random.ts'
import { speaker, tokensOf, vocabularyFrom } from './vocabulary.ts'

const hotSpots = 300
const chunk = 2000
const kinds = ['suggestion', 'request', 'complaint', 'enquiry']
const categories = 'drainage paving toilets kitchen light trees shops elders access heritage noise'.split(' ')
const firstDay = Date.UTC(2023, 10, 1)
const span = 3 * 365 * 86_400_000

export const createdAt = (idea: number, ideas: number) =>
  new Date(firstDay + Math.floor((idea * span) / ideas)).toISOString()

/** The ideas with their words and spots, and beside them the tokens that the best SQL searches. */
export async function copyIdeas(sql: postgres.Sql, tokens: postgres.Sql, ideas: number, seed: number) {
  const next = randomFrom(seed)
  const vocabulary = vocabularyFrom(seed)
  const saySomething = speaker(vocabulary, next)
  const anywhere = (): [number, number] => [next() * sideMetres, next() * sideMetres]
  const hot = Array.from({ length: hotSpots }, anywhere)
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]!
  const authors = authorsOf(ideas)
  const names = Array.from({ length: hotSpots }, () => {
    const [lane, number] = [pick(vocabulary.han), 1 + Math.floor(next() * 200)]
    return { zh: `${lane}巷${number}号`, en: `${number} ${pick(vocabulary.latin)} lane` }
  })
  const columns = `place_id, id, reference, thread_id, author_id, kind, category, title, words, language, position,
    shown_position, place_name, state, answer_due_on, created_at`
  const [rows, searched] = [
    await sql.unsafe(`copy idea (${columns}) from stdin`).writable(),
    await tokens.unsafe('copy bench.idea_token (id, tokens) from stdin').writable(),
  ]
  for (let start = 1; start <= ideas; start += chunk) {
    let [rowText, tokenText] = ['', '']
    for (let idea = start; idea < Math.min(start + chunk, ideas + 1); idea += 1) {
      const { title, words, language } = saySomething()
      const [lon, lat] = spotAt(...(idea % 2 === 0 ? pick(hot) : anywhere()))
      const name = pick(names)
      const author = idea <= authors ? idea : 1 + Math.floor(next() * authors)
      const at = createdAt(idea, ideas)
      const point = `SRID=4326;POINT(${lon} ${lat})`
      rowText += `${[
        placeId,
        idOf('idea', idea),
        `BEN-${String(idea).padStart(4, '0')}`,
        idOf('thread', idea),
        idOf('author', author),
        pick(kinds),
        pick(categories),
        title,
        words,
        language,
        point,
        point,
        JSON.stringify(name),
        idea % 10 === 0 ? 'answered' : 'registered',
        at.slice(0, 10),
        at,
      ].join('\t')}\n`
      const all = `${title} ${words} ${name.zh} ${name.en}`
      tokenText += `${idOf('idea', idea)}\t${tokensOf(all)}\n`
    }
    await Promise.all([send(rows, rowText), send(searched, tokenText)])
  }
  await Promise.all([end(rows), end(searched)])
}

async function send(stream: Writable, text: string) {
  if (!stream.write(text)) await once(stream, 'drain')
}

async function end(stream: Writable) {
  stream.end()
  await once(stream, 'finish')
}
