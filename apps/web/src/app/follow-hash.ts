/** As long as a page may take to bring what stands above the target. */
const patience = 5000

/**
 * Brings what an address's hash names below the bar as soon as it is there, and holds it there while what stands above
 * it still loads: until the reader moves, or some seconds have passed. Returns how to give up earlier.
 */
export function followHash(hash: string): () => void {
  const bring = () => document.getElementById(hash)?.scrollIntoView({ block: 'start' })
  const height = new ResizeObserver(bring)
  const giveUp = new AbortController()
  const stop = () => giveUp.abort()
  giveUp.signal.addEventListener('abort', () => height.disconnect())
  for (const move of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    window.addEventListener(move, stop, { signal: giveUp.signal, passive: true, capture: true })
  // It reports once at the beginning, then at every growth.
  height.observe(document.body)
  const timer = setTimeout(stop, patience)
  giveUp.signal.addEventListener('abort', () => clearTimeout(timer))
  return stop
}
