import { useEffect, useState } from 'react'
import { serverNow } from './server-clock.ts'

/** The present moment by the server's clock, renewed every `everySeconds` while the page is visible. */
export function useNow(everySeconds = 30): Date {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const tick = () => {
      if (!document.hidden) setNow(serverNow())
    }
    const timer = setInterval(tick, everySeconds * 1000)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [everySeconds])
  return now
}
