import { boxAround } from '../data/fill.ts'
import { sideMetres, spotAt } from '../data/quarter.ts'
import { randomFrom } from '../data/random.ts'
import { figure } from '../harness/figure.ts'
import { meanOf, requireSame, takePairs, timed } from '../harness/pairs.ts'
import { listInBox as statement } from '../other-side/best-sql.ts'
import { Connection, wire } from '../scene/http.ts'
import type { Scene } from '../scene/scene.ts'
import type { ListAnswer } from './list-answer.ts'

const boxesInTake = 40
const secondsInTake = 12
const halfBoxMetres = 250

type Box = readonly [number, number, number, number]

/** The list of what the map shows, box after box, against the rows of the same boxes in bare SQL. */
export const listInBox = figure({
  name: 'list-in-box',
  limits: {
    list: { what: 'list in a box / its bare SQL', unit: 'times', atLeast: 0.85 },
  },
  async measure(scene) {
    const next = randomFrom(scene.options.seed + 5)
    const boxes = Array.from({ length: boxesInTake }, (): Box =>
      boxAround(spotAt(next() * sideMetres, next() * sideMetres), halfBoxMetres),
    )
    const connection = new Connection(scene.serve.port)
    for (const box of boxes.slice(0, 10))
      requireSame(await askedOver(scene, connection, box), await askedInSql(scene, box))
    const speed = async (ask: (box: Box) => Promise<unknown>) => ({
      value: 1000 / (await meanOf(boxes, secondsInTake, (box) => timed(() => ask(box)))),
    })
    const ratio = await scene.besideOthers(() =>
      takePairs({
        ours: () => speed((box) => askedOver(scene, connection, box)),
        other: () => speed((box) => askedInSql(scene, box)),
      }),
    )
    connection.close()
    const each = ({ median }: { median: number }) => `${(1000 / median).toFixed(1)} ms`
    return { list: { ...ratio, note: `${each(ratio.ours)} and ${each(ratio.other)} a list; same rows` } }
  },
})

async function askedOver({ api }: Scene, connection: Connection, box: Box) {
  const answer = await connection.ask(wire({ path: `${api}/contributions?box=${box.join(',')}` }))
  if (answer.status !== 200) throw new Error(`a list was answered ${answer.status}`)
  const { inBox, items } = JSON.parse(answer.body.toString()) as ListAnswer
  return { inBox, ids: items.map(({ id }) => id) }
}

async function askedInSql({ sql }: Scene, box: Box) {
  const rows = await sql.unsafe<{ id: string; in_box: number }[]>(statement, [...box], { prepare: true })
  return { inBox: rows[0]?.in_box ?? 0, ids: rows.map(({ id }) => id) }
}
