import type { NoticeTone } from './components/notice.tsx'
import { announce } from './announce.ts'

export interface Toast {
  id: number
  tone: NoticeTone
  text: string
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function publish(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

export function dismissToast(id: number): void {
  publish(toasts.filter((shown) => shown.id !== id))
}

/** Says briefly what happened; a warning or fault stays until it is closed, good news leaves after ten seconds. */
export function toast(text: string, tone: NoticeTone = 'ok'): void {
  const id = (lastId += 1)
  publish([...toasts.slice(-2), { id, tone, text }])
  announce(text, tone === 'bad' ? 'assertive' : 'polite')
  if (tone === 'ok' || tone === 'info') setTimeout(() => dismissToast(id), 10_000)
}

export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  read: () => toasts,
}
