/** Longer than any list takes to be read anew; after that whoever reads is elsewhere. */
const patienceMilliseconds = 5000

/** Moves the focus to what was just made, as soon as the page shows it, unless somebody moved it meanwhile. */
export function focusOnceThere(id: string): void {
  const before = document.activeElement
  const until = performance.now() + patienceMilliseconds
  const look = () => {
    const isElsewhere = document.activeElement !== before && document.activeElement !== document.body
    if (isElsewhere || performance.now() > until) return
    const made = document.getElementById(id)
    if (made) made.focus()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
