interface Kept<Answer> {
  state: string
  answer: Promise<Answer>
}

/** Answers that cost much, worked out once for each state of what they tell, and shared by all who ask meanwhile. */
export class KeptAnswers<Answer> {
  readonly #byOwner = new WeakMap<object, Map<string, Kept<Answer>>>()

  /**
   * The answer of this name, as long as its state is the same; else a new one takes its place. One that failed is
   * not kept. They are forgotten with their owner.
   */
  get(owner: object, name: string, state: string, work: () => Promise<Answer>): Promise<Answer> {
    const kept = this.#byOwner.get(owner) ?? new Map<string, Kept<Answer>>()
    this.#byOwner.set(owner, kept)
    const known = kept.get(name)
    if (known?.state === state) return known.answer
    const fresh = { state, answer: work() }
    kept.set(name, fresh)
    fresh.answer.catch(() => kept.get(name) === fresh && kept.delete(name))
    return fresh.answer
  }
}
