import { createRootRoute } from '@tanstack/react-router'
import { AppFrame } from './app-frame.tsx'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /**
     * `fill`: the page takes the whole window under the bar and scrolls inside (the map). `bare`: it stands in no place
     * and brings its own frame.
     */
    layout?: 'fill' | 'bare'
  }
}

/** Above every page: the frame of the place, or none. */
export const root = createRootRoute({ component: AppFrame })
