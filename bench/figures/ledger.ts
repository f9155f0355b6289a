import { figure } from '../harness/figure.ts'
import { requireSame, takePairs } from '../harness/pairs.ts'
import { castFor } from './ballots.ts'
import { openPoll } from './poll.ts'

/** What the ledger costs: everybody votes in a poll that has one, against the same in a poll that has none. */
export const ledger = figure({
  name: 'ledger',
  limits: {
    ledger: {
      what: 'ballots with a ledger / without, one hot poll, every ballot a leaf',
      unit: 'times',
      atLeast: 0.75,
    },
  },
  async measure(scene) {
    const ratio = await takePairs({
      ours: async () => {
        const pollId = await openPoll(scene, 600)
        const { count, perSecond } = await castFor(scene, pollId)
        const [row] = await scene.sql<
          { leaves: number; size: number }[]
        >`select size, (select count(*)::int from ledger_leaf where ledger_id = ledger.id) as leaves
          from ledger where id = ${pollId}`
        requireSame(row, { size: count, leaves: count })
        return { value: perSecond }
      },
      other: async () => ({ value: (await castFor(scene, await openPoll(scene, 600, false))).perSecond }),
    })
    const rate = ({ median }: { median: number }) => Math.round(median).toLocaleString('en')
    return { ledger: { ...ratio, note: `${rate(ratio.ours)} and ${rate(ratio.other)} a second` } }
  },
})
