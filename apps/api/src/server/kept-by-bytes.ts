/** Things that are costly to make, as many as so many bytes hold; the one not asked for longest is given up first. */
export class KeptByBytes<Value> {
  readonly #values = new Map<string, { value: Value; bytes: number }>()
  readonly #mostBytes: number
  #bytes = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  get(key: string): Value | undefined {
    const known = this.#values.get(key)
    if (!known) return undefined
    this.#values.delete(key)
    this.#values.set(key, known)
    return known.value
  }

  delete(key: string): void {
    this.#bytes -= this.#values.get(key)?.bytes ?? 0
    this.#values.delete(key)
  }

  set(key: string, value: Value, bytes: number): void {
    this.delete(key)
    this.#bytes += bytes
    this.#values.set(key, { value, bytes })
    for (const oldest of this.#values.keys()) {
      if (this.#bytes <= this.#mostBytes) break
      this.delete(oldest)
    }
  }
}
