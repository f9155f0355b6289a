import { senders } from '../app/senders.ts'
import { draftKeys, draftOf, followTabs, loadDrafts } from '../shared/kept-drafts.ts'
import { sendWaiting } from '../shared/outbox.ts'
import { sendingTag } from '../shared/send-later.ts'
import { type RequestEvent, scope } from './scope.ts'
import { answerRead, forgetSeen, seenNameOf } from './seen.ts'
import { answerFile, answerPage, answerPlainFile, dropOldShells, isPlainFile, takeShell } from './shell.ts'

/** Verbs after which somebody else reads: sign-in with code or password, look-as, sign-out. */
const changesReader = /^\/api\/(?:sign-|look-as)/

scope.addEventListener('install', (event) => event.waitUntil(takeShell().then(() => scope.skipWaiting())))
scope.addEventListener('activate', (event) => event.waitUntil(dropOldShells()))

scope.addEventListener('fetch', (event) => {
  const answer = answerTo(event)
  if (answer) event.respondWith(answer)
})

/** Undefined for everything that is none of ours: then the browser asks as it always did. */
function answerTo({ request }: RequestEvent): Promise<Response> | undefined {
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return undefined
  if (request.method !== 'GET')
    return changesReader.test(pathname) ? fetch(request).finally(forgetSeen) : undefined
  if (request.mode === 'navigate') return pathname.startsWith('/api/') ? undefined : answerPage(request)
  if (pathname.startsWith('/assets/')) return answerFile(request)
  if (isPlainFile(pathname)) return answerPlainFile(request)
  const name = seenNameOf(request)
  return name === undefined ? undefined : answerRead(request, name)
}

followTabs()
// The browser says that there is a connection again, also when no page is open.
scope.addEventListener('sync', (event) => {
  if (event.tag === sendingTag) event.waitUntil(sendAll())
})

async function sendAll(): Promise<void> {
  await loadDrafts()
  await sendWaiting(senders)
  // Whoever pressed may have signed out: then nothing that the browser could try again would help.
  if (draftKeys().some((key) => draftOf(key)?.sending)) throw new Error('Something still waits.')
}
