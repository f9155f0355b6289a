import type { Annotation } from '@hetu/domain/reviews/annotation'
import { findQuote } from '@hetu/domain/reviews/find-quote'
import type { ReactNode } from 'react'

/** The text of a version with its marked passages and their numbers; overlapping marks show the first. */
export function MarkedText({ text, marks, lang }: { text: string; marks: readonly Annotation[]; lang: string }) {
  const flat = text.replace(/[^\S\n]+/g, ' ')
  const found = marks
    .flatMap((mark) => {
      const at = mark.target.kind === 'text' ? findQuote(flat, mark.target) : null
      return at ? [{ mark, ...at }] : []
    })
    .toSorted((a, b) => a.start - b.start)
  const pieces: ReactNode[] = []
  let end = 0
  for (const { mark, start, end: stop } of found) {
    if (start < end) continue
    pieces.push(flat.slice(end, start))
    pieces.push(
      <mark key={mark.id} className="bg-warn-ground text-ink underline decoration-warn decoration-2">
        {flat.slice(start, stop)}
        <a href={`#mark-${mark.id}`} className="ms-1 inline-grid size-6 place-items-center rounded-full bg-ink text-note font-bold text-paper no-underline">
          {mark.number}
        </a>
      </mark>,
    )
    end = stop
  }
  pieces.push(flat.slice(end))
  return (
    <div lang={lang} className="max-w-measure text-body whitespace-pre-line">
      {pieces}
    </div>
  )
}
