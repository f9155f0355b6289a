import { tokensOf, vocabularyFrom } from '../data/vocabulary.ts'
import { figure } from '../harness/figure.ts'
import { requireSame } from '../harness/pairs.ts'
import { type Spread, spreadOf } from '../harness/spread.ts'
import { Connection, wire } from '../scene/http.ts'
import type { Scene } from '../scene/scene.ts'

const rounds = 3
const seconds = 100

interface Search {
  kind: string
  words: string
}

/** A word that nobody has asked for yet, against a bare handler with the best plan that sends the same fifty rows. */
export const search = figure({
  name: 'search',
  limits: {
    worst: {
      what: 'worst search, new word / bare handler with the best SQL plan',
      unit: 'times',
      atMost: 2,
    },
    typical: { what: 'typical search, new word / the same', unit: 'times' },
  },
  async measure(scene) {
    const [ours, other] = [new Connection(scene.serve.port), new Connection(scene.other.port)]
    const kinds = new Map<string, { ratio: number; ours: number; other: number }[]>()
    const endsAt = performance.now() + seconds * 1000
    await scene.besideOthers(async () => {
      for (let round = 0; round < rounds; round += 1)
        for (const { kind, words } of searches(scene, round)) {
          if (kinds.size > 0 && performance.now() > endsAt) return
          const best = await bestPlan(other, words)
          const found = round % 2 === 0 ? await askProduct(scene, ours, words) : undefined
          const bare = await askBare(other, best, words)
          const { milliseconds, ids } = found ?? (await askProduct(scene, ours, words))
          requireSame({ words, ids }, { words, ids: bare.ids })
          const take = {
            ratio: milliseconds / bare.milliseconds,
            ours: milliseconds,
            other: bare.milliseconds,
          }
          kinds.set(kind, [...(kinds.get(kind) ?? []), take])
        }
    })
    for (const connection of [ours, other]) connection.close()
    const byKind = [...kinds].map(([kind, takes]) => ({
      kind,
      takes: takes.length,
      ...spreadOf(takes.map(({ ratio }) => ratio)),
      ours: spreadOf(takes.map((take) => take.ours)).median,
      other: spreadOf(takes.map((take) => take.other)).median,
    }))
    const sorted = byKind.toSorted((a, b) => b.median - a.median)
    const note = (one: (typeof byKind)[number]): Spread & { note: string } => ({
      ...one,
      note: `${one.kind}, ${one.takes} pairs: ${one.ours.toFixed(1)} and ${one.other.toFixed(1)} ms; same rows`,
    })
    return { worst: note(sorted[0]!), typical: note(sorted[Math.floor(sorted.length / 2)]!) }
  },
})

/** Words by how often they are said, others in each round. */
function searches({ options }: Scene, round: number): Search[] {
  const { han, latin } = vocabularyFrom(options.seed)
  const at = (words: string[], rank: number) => words[rank + round]!
  return [
    { kind: 'rare Chinese', words: at(han, 5000) },
    { kind: 'usual Chinese', words: at(han, 300) },
    { kind: 'common Chinese', words: at(han, 1) },
    { kind: 'Chinese phrase', words: `${at(han, 4)}${at(han, 40)}` },
    { kind: 'rare English', words: at(latin, 5000) },
    { kind: 'usual English', words: at(latin, 300) },
    { kind: 'common English', words: at(latin, 1) },
    { kind: 'common and rare English', words: `${at(latin, 5)} ${at(latin, 3000)}` },
    { kind: 'in every address and a usual one', words: `lane ${at(latin, 100)}` },
  ]
}

const asked = (words: string) =>
  tokensOf(words)
    .split(' ')
    .map((token) => `'${token}'`)
    .join(' & ')

type Plan = 'words' | 'order'
async function askBare(connection: Connection, plan: Plan, words: string) {
  const answer = await connection.ask(
    wire({ path: `/search/${plan}?tokens=${encodeURIComponent(asked(words))}` }),
  )
  if (answer.status !== 200) throw new Error(`the bare search was answered ${answer.status}`)
  const { items } = JSON.parse(answer.body.toString()) as { items: { id: string }[] }
  return { milliseconds: answer.milliseconds, ids: items.map(({ id }) => id) }
}

/** Walking the words or the order: whichever is quicker the second time. */
async function bestPlan(connection: Connection, words: string): Promise<Plan> {
  const quickest: Record<Plan, number> = { words: Infinity, order: Infinity }
  for (const plan of ['words', 'order', 'words', 'order'] as const)
    quickest[plan] = Math.min(quickest[plan], (await askBare(connection, plan, words)).milliseconds)
  return quickest.words <= quickest.order ? 'words' : 'order'
}

async function askProduct({ api }: Scene, connection: Connection, words: string) {
  const answer = await connection.ask(wire({ path: `${api}/contributions?q=${encodeURIComponent(words)}` }))
  if (answer.status !== 200) throw new Error(`a search was answered ${answer.status}`)
  const { items } = JSON.parse(answer.body.toString()) as { items: { id: string }[] }
  return { milliseconds: answer.milliseconds, ids: items.map(({ id }) => id) }
}
