import { useSyncExternalStore } from 'react'
import { keepChoice, keptChoice } from './kept-choice.ts'

export const textSizes = ['standard', 'large', 'largest'] as const
export type TextSize = (typeof textSizes)[number]
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export interface ReadingView {
  textSize: TextSize
  theme: Theme
  isDark: boolean
}

const listeners = new Set<() => void>()
const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)').matches

function readView(): ReadingView {
  return {
    textSize: textSizes.find((size) => size === document.documentElement.dataset.textSize) ?? 'standard',
    theme: themes.find((theme) => theme === keptChoice('theme')) ?? 'system',
    isDark: document.documentElement.dataset.theme === 'dark',
  }
}

let view: ReadingView | undefined

function publish(): void {
  view = readView()
  for (const listener of listeners) listener()
}

/** Makes type, targets and map labels larger or smaller, on this device from now on. */
export function setTextSize(size: TextSize): void {
  keepChoice('text-size', size)
  document.documentElement.dataset.textSize = size
  publish()
}

/** Light, dark, or whatever the system says. */
export function setTheme(theme: Theme): void {
  keepChoice('theme', theme)
  const isDark = theme === 'dark' || (theme === 'system' && systemIsDark())
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  publish()
}

function followSystem(): void {
  setTheme(readView().theme)
}

function subscribe(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  if (listeners.size === 0) system.addEventListener('change', followSystem)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) system.removeEventListener('change', followSystem)
  }
}

/** What the server writes has no size or light of its own: the first script and the style sheet give it them. */
const onServer: ReadingView = { textSize: 'standard', theme: 'system', isDark: false }

/** How the reader wants to see: text size and theme; the map asks here too. */
export function useReadingView(): ReadingView {
  return useSyncExternalStore(
    subscribe,
    () => (view ??= readView()),
    () => onServer,
  )
}
