import { ConnectionLost } from '@hetu/db/transaction'
import { describe, expect, test } from 'vitest'
import { gathered } from './gathered.ts'

const owner = {}

/** Answers each number with its double once it is let go; notes what went together. */
function doubling(more: { apart?: (item: number) => string; under?: (item: number) => string } = {}) {
  const batches: number[][] = []
  const held: (() => void)[] = []
  const ask = gathered({
    async answer(_owner: object, items: number[]) {
      batches.push(items)
      await new Promise<void>((go) => held.push(go))
      if (items.includes(13)) throw new Error('thirteen')
      if (items.includes(500)) throw new ConnectionLost()
      return items.map((item) => item * 2)
    },
    ...more,
  })
  const turn = () => new Promise((done) => setTimeout(done, 5))
  /** Lets go whatever waits, until nothing does. */
  async function finish<T>(answers: Promise<T>[]) {
    const letting = setInterval(() => held.splice(0).forEach((go) => go()), 1)
    const settled = await Promise.allSettled(answers)
    clearInterval(letting)
    return settled
  }
  return { ask: (item: number) => ask(owner, item), batches, turn, finish }
}

const valuesOf = (settled: PromiseSettledResult<number>[]) =>
  settled.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))

describe('gathered', () => {
  test('answers together what is asked meanwhile, each with its own', async () => {
    const { ask, batches, turn, finish } = doubling()
    const first = ask(1)
    await turn()
    const later = [ask(2), ask(3)]
    expect(valuesOf(await finish([first, ...later]))).toEqual([2, 4, 6])
    expect(batches).toEqual([[1], [2, 3]])
  })
  test('never answers by work that began before the question', async () => {
    const { ask, batches, turn, finish } = doubling()
    const asked = [ask(7)]
    await turn()
    asked.push(ask(7))
    await finish(asked)
    expect(batches).toEqual([[7], [7]])
  })
  test('one that fails takes no neighbour with it', async () => {
    const { ask, finish } = doubling()
    expect(valuesOf(await finish([1, 13, 3].map(ask)))).toEqual([2, 'thirteen', 6])
  })
  test('asks nobody again where the connection is lost: what was asked may have been done', async () => {
    const { ask, batches, finish } = doubling()
    const settled = await finish([1, 500, 3].map(ask))
    expect(settled.every(({ status }) => status === 'rejected')).toBe(true)
    expect(batches).toEqual([[1, 500, 3]])
  })
  test('keeps apart what has the same name, in its order', async () => {
    const { ask, batches, finish } = doubling({ apart: (item) => String(item % 10) })
    expect(valuesOf(await finish([1, 11, 2, 21].map(ask)))).toEqual([2, 22, 4, 42])
    expect(batches).toEqual([[1, 2], [11], [21]])
  })
  test('takes at most 500 at once', async () => {
    const { ask, batches, finish } = doubling()
    await finish(Array.from({ length: 1200 }, (_, index) => ask(1000 + index)))
    expect(batches.map((batch) => batch.length)).toEqual([500, 500, 200])
  })
  test('lets what is not for the same wait for nobody', async () => {
    const { ask, batches, turn, finish } = doubling({ under: (item) => (item % 2 ? 'odd' : 'even') })
    const answers = [ask(1), ask(2)]
    await turn()
    expect(batches).toEqual([[1], [2]])
    await finish(answers)
  })
})
