import type { FirstAnswers } from '@hetu/api/pages/page-writer'

/** The answers that stand in this page, if the server wrote it. */
export function answersInPage(page: Document): FirstAnswers | undefined {
  const text = page.querySelector('#hetu-answers')?.textContent
  // Our own server wrote it, from the same reads that answer over HTTP.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return text ? (JSON.parse(text) as FirstAnswers) : undefined
}
