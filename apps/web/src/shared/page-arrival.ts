let hasArrived = false

/** The router says that the reader moved to another page (not the first one, not a change of filters). */
export function noteArrival(): void {
  hasArrived = true
}

/** True once after each move: the new page's heading then takes the focus. */
export function takeArrival(): boolean {
  const arrived = hasArrived
  hasArrived = false
  return arrived
}
