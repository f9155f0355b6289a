interface NumberedReview {
  id: string
  annotations: readonly { id: string; number: number }[]
}

const letterOf = (n: number) => String.fromCodePoint(0x41 + (n % 26))

/**
 * What stands in the disc of each mark: its number, with a letter for the review before it where several reviews
 * have marks, so that no two marks on one map or text are called the same.
 */
export function markLabels(reviews: readonly NumberedReview[]): Map<string, string> {
  const marked = reviews.filter(({ annotations }) => annotations.length > 0)
  return new Map(
    marked.flatMap(({ annotations }, n) =>
      annotations.map(({ id, number }): [string, string] => [
        id,
        marked.length > 1 ? `${letterOf(n)}${number}` : String(number),
      ]),
    ),
  )
}
