import './app.css'
import type { Locale } from '@hetu/domain/language'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openDrafts } from '../shared/kept-drafts.ts'
import { keepChoice, keepLanguage } from '../shared/kept-choice.ts'
import { keepSeen } from '../shared/seen-answers.ts'
import { pageOf } from '../shared/place-slug.ts'
import { seenInPage } from '../first/seen-in-page.ts'
import { answersInPage } from '../first/answers-in-page.ts'
import { keepFirstAnswers } from '../first/first-answers.ts'
import { LanguageProvider } from './language-provider.tsx'
import { holdLanguage } from './held-messages.ts'
import { loadMap } from '../shared/map/place-map.tsx'
import { createQueryClient } from './query-client.ts'
import { router } from './router.ts'

/** A link or QR code may carry language and text size; they are kept, then leave the address. */
function takeChoicesFromAddress(): void {
  const address = new URL(location.href)
  const { lang, dataset } = document.documentElement
  if (address.searchParams.has('lang')) keepLanguage(lang)
  if (address.searchParams.has('text')) keepChoice('text-size', dataset.textSize ?? 'standard')
  address.searchParams.delete('lang')
  address.searchParams.delete('text')
  if (address.href !== location.href) history.replaceState(history.state, '', address)
}

const locale: Locale = document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
takeChoicesFromAddress()
// The engine of the first page's map is the largest part: it starts beside the page, not after it.
if (pageOf(location.pathname) === '/') void loadMap()
const queries = createQueryClient()
const answers = answersInPage(document)
if (answers) {
  keepFirstAnswers(queries, answers)
  void keepSeen(seenInPage(answers)).catch(() => undefined)
}

/** No top-level wait: a page's own file imports this one, and each would wait for the other. */
async function startApp(): Promise<void> {
  await Promise.all([holdLanguage(locale), router.load(), openDrafts()])
  // What the server wrote stays until the page itself stands, so that nothing is empty in between.
  const root = document.getElementById('root')!
  // Whoever was quicker than the app goes on in its field.
  const fields = root.querySelectorAll<HTMLTextAreaElement>('textarea,input')
  const isTyped = [...fields].some(({ value, defaultValue }) => value !== defaultValue)
  const giveWords = isTyped ? (await import('./carry-words.ts')).takeTypedWords(root) : undefined
  root.removeAttribute('lang')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
  giveWords?.()
}

void startApp()
