/** Readers at once: each may take half a gigabyte and a processor, and everyone else's requests go on meanwhile. */
const mostAtOnce = 2

let running = 0
const waiting: (() => void)[] = []

/** Waits until a reader may start; call what it gives when the reader has ended. First come, first served. */
export async function takeTurn(): Promise<() => void> {
  if (running < mostAtOnce) running += 1
  else await new Promise<void>((start) => waiting.push(start))
  let isOver = false
  return () => {
    if (isOver) return
    isOver = true
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
