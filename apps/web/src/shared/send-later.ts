/** Under this name the browser is asked to wake the service worker once there is a connection. */
export const sendingTag = 'hetu:send'

interface SyncRegistration extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> }
}

/** Asks the browser to send what waits once there is a connection, also when the page is closed; where it can. */
export async function askToSendLater(): Promise<void> {
  if (typeof document === 'undefined' || !navigator.serviceWorker?.controller) return
  const registration = (await navigator.serviceWorker.ready) as SyncRegistration
  await registration.sync?.register(sendingTag).catch(() => undefined)
}
