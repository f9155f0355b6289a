/** The page's own first seconds come before what is kept for later. */
const afterMilliseconds = 3000

/**
 * Lets the app open without a connection, unless the reader saves data. `onUpdate` is called when a newer app has
 * taken over from the one that this page was opened with.
 */
export function startWorker(onUpdate: () => void): void {
  const { serviceWorker } = navigator
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (!import.meta.env.PROD || !serviceWorker || connection?.saveData) return
  let hadWorker = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadWorker) onUpdate()
    hadWorker = true
  })
  setTimeout(() => {
    void serviceWorker
      .register('/service-worker.js')
      .then((registration) => {
        // A page that was opened without a connection may be of an older build than the server is now.
        window.addEventListener('online', () => void registration.update().catch(() => undefined))
      })
      .catch(() => undefined)
  }, afterMilliseconds)
}
