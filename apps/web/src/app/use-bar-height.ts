import { type RefObject, useEffect, useRef } from 'react'

/** Tells the style sheet how tall the bar is, since it wraps with large type: `--top-bar` is where sticky parts stop. */
export function useBarHeight(): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = bar.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--top-bar-height', `${element.offsetHeight}px`),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return bar
}
