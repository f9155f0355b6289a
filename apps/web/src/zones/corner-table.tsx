import type { Projector } from '@hetu/domain/geometry/projection'
import { distanceBetween } from '@hetu/domain/geometry/measure'
import type { DrawnGeometry } from '@hetu/map/edit-shape'
import { verticesOf, withVertex, withVertexMoved, withoutVertex } from '@hetu/map/edit-shape'
import type { Position } from '@hetu/map/map-camera'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../shared/components/icon-button.tsx'
import { TrashIcon } from '../shared/icons/action-icons.tsx'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'

export type CornerUnit = 'metres' | 'degrees'

interface CornerTableProps {
  geometry: DrawnGeometry
  /** Metres east and north in the projected system of the place, or longitude and latitude. */
  unit: CornerUnit
  projector: Projector
  onChange: (geometry: DrawnGeometry) => void
}

/** The corners of an outline as numbers, with the length of each side: a survey can be typed in, without a mouse. */
export function CornerTable({ geometry, unit, projector, onChange }: CornerTableProps) {
  const t = useTranslations('zones.editor')
  const corners = verticesOf(geometry)
  const inMetres = corners.map((corner) => projector.forward(corner))
  const isClosed = geometry.type === 'Polygon'
  const shown = unit === 'metres' ? inMetres : corners
  const digits = unit === 'metres' ? 3 : 9
  const move = (at: number, axis: 0 | 1, value: number) => {
    const here = shown[at]
    if (!here) return
    const next: Position = axis === 0 ? [value, here[1]] : [here[0], value]
    onChange(withVertexMoved(geometry, at, unit === 'metres' ? projector.inverse(next) : next))
  }
  const between = (at: number): Position | undefined => {
    const [a, b] = [corners[at], corners[at + 1] ?? (isClosed ? corners[0] : undefined)]
    return a && b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] : undefined
  }
  return (
    <table className="w-full border-collapse text-label">
      <thead>
        <tr className="text-start text-note text-ink-least">
          <th className="py-1 pe-2 text-start font-normal">{t('cornerNumber')}</th>
          <th className="py-1 pe-2 text-start font-normal">{t(unit === 'metres' ? 'east' : 'longitude')}</th>
          <th className="py-1 pe-2 text-start font-normal">{t(unit === 'metres' ? 'north' : 'latitude')}</th>
          <th className="py-1 pe-2 text-end font-normal">{t('side')}</th>
          <th className="py-1">
            <span className="sr-only">{t('cornerActions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((position, at) => {
          const [a, b] = [inMetres[at], inMetres[at + 1] ?? (isClosed ? inMetres[0] : undefined)]
          const middle = between(at)
          return (
            <tr key={at} className="border-t border-hair">
              <td className="pe-2 tabular-nums">{at + 1}</td>
              {([0, 1] as const).map((axis) => (
                <td key={axis} className="py-0.5 pe-2">
                  <CornerInput
                    label={t(axis === 0 ? 'cornerEast' : 'cornerNorth', { number: at + 1 })}
                    value={position[axis]}
                    digits={digits}
                    onChange={(value) => move(at, axis, value)}
                  />
                </td>
              ))}
              <td className="pe-2 text-end text-note whitespace-nowrap tabular-nums">
                {a && b ? `${distanceBetween(a, b).toFixed(2)} m` : ''}
              </td>
              <td className="whitespace-nowrap">
                {middle ? (
                  <IconButton
                    label={t('addCorner', { number: at + 1 })}
                    icon={<PlusIcon />}
                    onPress={() => onChange(withVertex(geometry, at, middle))}
                  />
                ) : null}
                <IconButton
                  label={t('removeCorner', { number: at + 1 })}
                  icon={<TrashIcon />}
                  onPress={() => onChange(withoutVertex(geometry, at))}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Kept as typed until the field is left; what is no number falls back to what was. */
function CornerInput({
  label,
  value,
  digits,
  onChange,
}: {
  label: string
  value: number
  digits: number
  onChange: (value: number) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    const number = Number(typed)
    if (typed !== null && typed.trim() !== '' && Number.isFinite(number)) onChange(number)
    setTyped(null)
  }
  return (
    <input
      aria-label={label}
      inputMode="decimal"
      className="min-h-target w-full min-w-24 rounded-control border border-edge bg-paper px-2 text-end text-label tabular-nums"
      value={typed ?? value.toFixed(digits)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
