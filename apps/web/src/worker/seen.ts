import { seenAtHeader } from '../shared/seen-at.ts'
import { seenCache, seenName } from '../shared/seen-answers.ts'

/** Tiles and answers kept; the oldest leave first. */
const mostKept = 1200
let putCount = 0
/** Counts the changes of reader: what one reader asked for is not kept once another one is there. */
let reader = 0

/** The reader has changed, or may have: nothing that the last one saw stays. */
export async function forgetSeen(): Promise<void> {
  reader += 1
  await caches.delete(seenCache)
}

/**
 * An answer: as the server gives it now. Without a connection as it was last seen, marked with when that was, so that
 * nothing old is taken for new.
 */
export async function answerRead(request: Request, name: string): Promise<Response> {
  const asking = reader
  let answer: Response
  try {
    answer = await fetch(request)
  } catch (error) {
    const kept = await (await caches.open(seenCache)).match(name, { ignoreVary: true })
    if (kept) return marked(kept)
    throw error
  }
  if (answer.status === 200) await keepAnswer(name, answer.clone(), asking)
  return answer
}

async function keepAnswer(name: string, answer: Response, asking: number): Promise<void> {
  // A device that is full keeps less; the reader has the answer.
  try {
    if (name.endsWith('/me') && (await isOtherReader(name, answer.clone()))) await forgetSeen()
    else if (asking !== reader) return
    const cache = await caches.open(seenCache)
    await cache.put(name, answer)
    putCount += 1
    if (putCount % 100 === 0) await trim(cache)
  } catch {
    return
  }
}

/** Whether another person, or nobody, is signed in since what is kept was read. */
async function isOtherReader(name: string, answer: Response): Promise<boolean> {
  const kept = await (await caches.open(seenCache)).match(name)
  if (!kept) return false
  return (await personOf(kept)) !== (await personOf(answer))
}

async function personOf(answer: Response): Promise<string | undefined> {
  const { person } = (await answer.json()) as { person: { id: string } | null }
  return person?.id
}

async function trim(cache: Cache): Promise<void> {
  const names = await cache.keys()
  for (const old of names.slice(0, Math.max(0, names.length - mostKept))) await cache.delete(old)
}

function marked(answer: Response): Response {
  const headers = new Headers(answer.headers)
  headers.set(seenAtHeader, headers.get('date') ?? new Date(0).toUTCString())
  return new Response(answer.body, { status: answer.status, headers })
}

/** The name under which a read is kept, if it is one that opens without a connection. */
export const seenNameOf = (request: Request): string | undefined =>
  request.method === 'GET' ? seenName(new URL(request.url)) : undefined
