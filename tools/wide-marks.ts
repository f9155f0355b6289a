import { parseSync, Visitor } from 'vite'

/** Marks that belong in a sentence of one language, the wide space included; a page in the other shows them too. */
const wideMarks = /[：，（）。；、！？《》〔〕“”\u3000]/

/** Where a component writes such marks itself: in its text, strings and templates, not in comments and patterns. */
export function wideMarksIn(source: string): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = []
  const note = (start: number, text: string) => {
    if (wideMarks.test(text)) found.push({ line: source.slice(0, start).split('\n').length, text })
  }
  new Visitor({
    JSXText: ({ start, value }) => note(start, value),
    Literal: ({ start, value }) => typeof value === 'string' && note(start, value),
    TemplateElement: ({ start, value }) => note(start, value.raw),
  }).visit(parseSync('component.tsx', source).program)
  return found
}
