import type { Shape } from '@hetu/domain/geometry/shape'
import { useDrawing } from '@hetu/map/drawing'
import type { DrawnShape } from '@hetu/map/edit-shape'
import { useMap } from '@hetu/map/use-map'
import { useState } from 'react'

interface DrawnAreaProps {
  isDrawing: boolean
  shape: Shape | null
  onShape: (shape: Shape) => void
}

/** One area drawn by hand over the map; a new one takes the place of the old. */
export function DrawnArea({ isDrawing, shape, onShape }: DrawnAreaProps) {
  const map = useMap()
  const [drawn, setDrawn] = useState<DrawnShape[]>([])
  const shapes = isDrawing || shape ? drawn.slice(-1) : []
  useDrawing(map, {
    mode: isDrawing ? 'area' : 'pan',
    shapes,
    onChange: (next) => {
      const last = next.at(-1)
      setDrawn(last ? [last] : [])
      if (last?.geometry.type === 'Polygon') onShape(roundedArea(last.geometry.coordinates))
    },
  })
  return null
}

const round = (degrees: number) => Math.round(degrees * 1e9) / 1e9

function roundedArea(rings: number[][][]): Shape {
  return {
    type: 'Polygon',
    coordinates: rings.map((ring) =>
      ring.map(([lon = 0, lat = 0]): [number, number] => [round(lon), round(lat)]),
    ),
  }
}
