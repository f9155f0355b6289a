import { useMemo } from 'react'

interface Device extends Navigator {
  /** Gigabytes, rounded; not every browser says it. */
  deviceMemory?: number
  connection?: { saveData?: boolean }
}

const leastGigabytes = 3

/** Whether this device should draw blocks in space: WebGL 2, enough memory, and no wish to save data. */
export function mayDrawHeights(device: Device = navigator): boolean {
  if (device.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches) return false
  if (device.deviceMemory !== undefined && device.deviceMemory < leastGigabytes) return false
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}

/** The same, asked once; a page written on the server draws nothing in space. */
export const useMayDrawHeights = (): boolean =>
  useMemo(() => typeof document !== 'undefined' && mayDrawHeights(), [])
