import { DatabaseProblem } from '@hetu/db/database-problem'
import { ConnectionLost } from '@hetu/db/transaction'
import { setImmediate as endOfTurn } from 'node:timers/promises'

const most = 500

interface Gathered<Owner, Item, Answer> {
  /** Answers all of them, in their order. */
  answer(owner: Owner, items: Item[]): Promise<Answer[]>
  /** Only what has the same name here is answered together; without it, everything is. */
  under?(item: Item): string
  /** What has the same name here is never answered together: one statement cannot write a row twice. */
  apart?(item: Item): string
}

interface Waiting<Item, Answer> {
  item: Item
  resolve: (answer: Answer) => void
  reject: (reason: unknown) => void
}

/**
 * Answers together what is asked while the last answer is on its way, at most 500 at once. Nobody waits for company:
 * whoever comes alone is a batch of one. What is asked is answered by work that began after it was asked, so nothing
 * that was known is told. One that fails takes nobody with it: then each is answered alone.
 */
export function gathered<Owner extends object, Item, Answer>(
  gathering: Gathered<Owner, Item, Answer>,
): (owner: Owner, item: Item) => Promise<Answer> {
  const queues = new WeakMap<Owner, Map<string, Waiting<Item, Answer>[]>>()
  return (owner, item) => {
    const ofOwner = queues.get(owner) ?? new Map<string, Waiting<Item, Answer>[]>()
    queues.set(owner, ofOwner)
    const name = gathering.under?.(item) ?? ''
    const queue = ofOwner.get(name)
    const asked = new Promise<Answer>((resolve, reject) => {
      const waiting = { item, resolve, reject }
      if (queue) queue.push(waiting)
      else void answerQueue(gathering, owner, ofOwner, name, [waiting])
    })
    return asked
  }
}

async function answerQueue<Owner, Item, Answer>(
  gathering: Gathered<Owner, Item, Answer>,
  owner: Owner,
  queues: Map<string, Waiting<Item, Answer>[]>,
  name: string,
  queue: Waiting<Item, Answer>[],
): Promise<void> {
  queues.set(name, queue)
  // What arrives with the same look at the network goes together.
  await endOfTurn()
  while (queue.length > 0) await answerBatch(gathering, owner, takeBatch(queue, gathering.apart))
  queues.delete(name)
}

/** Takes the next ones out of the queue, in their order. */
function takeBatch<Item, Answer>(
  queue: Waiting<Item, Answer>[],
  apart: ((item: Item) => string) | undefined,
): Waiting<Item, Answer>[] {
  if (!apart) return queue.splice(0, most)
  const taken = new Map<string, Waiting<Item, Answer>>()
  const left = queue.splice(0).filter((waiting) => {
    const name = apart(waiting.item)
    const isLeft = taken.size >= most || taken.has(name)
    if (!isLeft) taken.set(name, waiting)
    return isLeft
  })
  queue.push(...left)
  return [...taken.values()]
}

async function answerBatch<Owner, Item, Answer>(
  gathering: Gathered<Owner, Item, Answer>,
  owner: Owner,
  batch: Waiting<Item, Answer>[],
): Promise<void> {
  try {
    const answers = await gathering.answer(
      owner,
      batch.map(({ item }) => item),
    )
    if (answers.length !== batch.length) throw new Error('Not everybody who asked was answered.')
    batch.forEach(({ resolve }, index) => resolve(answers[index] as Answer))
  } catch (error) {
    if (batch.length === 1 || isNobodysFault(error)) for (const { reject } of batch) reject(error)
    else for (const waiting of batch) await answerBatch(gathering, owner, [waiting])
  }
}

/** Whether an error lies with the database and not with what one of them asked: 08, 5x: connection, resources. */
const isNobodysFault = (error: unknown): boolean =>
  error instanceof ConnectionLost ||
  error instanceof DatabaseProblem ||
  (error instanceof Error && 'code' in error && /^(08|5[3-8])/.test(String(error.code)))
