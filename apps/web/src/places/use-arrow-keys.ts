import { type RefObject, useEffect, useRef } from 'react'
import { stepToAnswer } from './step-to-answer.ts'

const isSearchField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type === 'search'

/** Leads by arrow keys from the search field that asked into the answers below it, and back. */
export function useArrowKeys(list: RefObject<HTMLElement | null>): void {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const answers = [...(list.current?.querySelectorAll('button') ?? [])]
      const at = answers.findIndex((answer) => answer === target)
      if (at < 0 && !isSearchField(target)) return
      const next = stepToAnswer(key, at < 0 ? null : at, answers.length)
      if (next === undefined) return
      event.preventDefault()
      event.stopPropagation()
      if (at < 0) field.current = target as HTMLInputElement
      if (next === 'field') field.current?.focus()
      else answers[next]?.focus()
    }
    // The field keeps its own keys to itself on the way up, so they are read on the way down.
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [list])
}
