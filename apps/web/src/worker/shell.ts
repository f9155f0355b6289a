import { scope } from './scope.ts'

/** Written by the build (`build/service-worker.ts`): what the app needs to open, and by what its page is known. */
declare const shellOfBuild: { version: string; entry: string; files: string[] }

const { version, entry, files } = shellOfBuild
const prefix = 'hetu-shell-'
const current = prefix + version
/** A page that is the same for every reader, whose frame opens every address. */
const frame = '/add'

/**
 * Takes all of one build or nothing. While servers of two builds answer, the frame may be of another one than the
 * files: then this install fails, what was there stays, and the browser tries again.
 */
export async function takeShell(): Promise<void> {
  const page = await fetch(frame, { cache: 'no-store' })
  const text = await page.clone().text()
  if (!page.ok || !text.includes(entry)) throw new Error('The frame is of another build.')
  const cache = await caches.open(current)
  await cache.addAll(files)
  // Where there are several places the frame is the first one's; a page may not be answered with a moved one.
  await cache.put(frame, page.redirected ? new Response(text, { headers: page.headers }) : page)
}

/** Forgets builds, but the one before: its pages may still be open and ask for their own files. */
export async function dropOldShells(): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current)
  for (const name of shells.slice(0, -1)) await caches.delete(name)
  await scope.clients.claim()
}

/** A page: as the server writes it now; without a connection the frame, in which the app draws it. */
export async function answerPage(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await (await caches.open(current)).match(frame)
    if (kept) return kept
    throw error
  }
}

/** A file whose name says its content is the same for ever; whoever has it asks nobody. */
export async function answerFile(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(current)).put(request, answer.clone())
  return answer
}

/** One of the few files without a hash: as the server has it now, else as this build had it. */
export async function answerPlainFile(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await (await caches.open(current)).match(request, { ignoreVary: true })
    if (kept) return kept
    throw error
  }
}

export const isPlainFile = (path: string): boolean => !path.startsWith('/assets/') && files.includes(path)
