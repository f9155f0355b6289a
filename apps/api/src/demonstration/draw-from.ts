/** Numbers from 0 to 1 that are the same for the same key (a linear congruence is enough to scatter votes). */
export function drawFrom(key: string): () => number {
  let state = Array.from(key).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 233_280, 7)
  return () => {
    state = (state * 9301 + 49_297) % 233_280
    return state / 233_280
  }
}
