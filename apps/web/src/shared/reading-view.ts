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
  const size = document.documentElement.dataset.textSize as TextSize
  const theme = (keptChoice('theme') ?? 'system') as Theme
  return {
    textSize: textSizes.includes(size) ? size : 'standard',
    theme: themes.includes(theme) ? theme : 'system',
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

function subscribe(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => setTheme(readView().theme)
  if (listeners.size === 0) system.addEventListener('change', follow)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    system.removeEventListener('change', follow)
  }
}

/** How the reader wants to see: text size and theme; the map asks here too. */
export function useReadingView(): ReadingView {
  return useSyncExternalStore(subscribe, () => (view ??= readView()))
}
