import { useState } from 'react'

/** What a planner ticks one by one in a preview; it holds once the file is read again. */
export interface RowTicks {
  /** Numbers of rows outside the place that are taken all the same. */
  outside: readonly string[]
  /** Zones that end, as the file does not hold them any more. */
  ends: readonly string[]
  tick: (list: 'outside' | 'ends', id: string, isOn: boolean) => void
  forget: () => void
}

const none = { outside: [] as string[], ends: [] as string[] }

export function useRowTicks(): RowTicks {
  const [ticked, setTicked] = useState(none)
  return {
    ...ticked,
    tick: (list, id, isOn) =>
      setTicked((before) => {
        const others = before[list].filter((each) => each !== id)
        return { ...before, [list]: isOn ? [...others, id] : others }
      }),
    forget: () => setTicked(none),
  }
}
