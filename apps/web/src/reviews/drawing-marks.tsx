import type { Annotation } from '@hetu/domain/reviews/annotation'
import { boxInMiddle, type DrawingBox, type DrawingSize } from '@hetu/domain/reviews/drawing-box'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { NumberField } from '../shared/components/number-field.tsx'
import { Select } from '../shared/components/select.tsx'
import { type DrawingMark, DrawingViewer } from './drawing-viewer.tsx'

export interface Drawing {
  id: string
  title: string
  address: string
}

interface DrawingMarksProps {
  drawings: readonly Drawing[]
  marks: readonly Annotation[]
  labels: ReadonlyMap<string, string>
  onPick: (id: string) => void
  /** Left out where marks are only read. */
  onBox?: ((box: { paperId: string; xywh: DrawingBox }) => void) | undefined
}

const sides = ['left', 'top', 'width', 'height'] as const

/** The drawings of a version one at a time, with numbered boxes; the expert draws or types the next one. */
export function DrawingMarks({ drawings, marks, labels, onPick, onBox }: DrawingMarksProps) {
  const t = useTranslations('reviews.table')
  const marked = marks.find(({ target }) => target.kind === 'drawing')?.target
  const [chosen, setChosen] = useState(marked?.kind === 'drawing' ? marked.paperId : drawings[0]?.id)
  const [box, setBox] = useState<DrawingBox | null>(null)
  const [size, setSize] = useState<DrawingSize | null>(null)
  const drawing = drawings.find(({ id }) => id === chosen) ?? drawings[0]
  if (!drawing) return null
  const boxes = marks.flatMap(({ id, number, target }): DrawingMark[] =>
    target.kind === 'drawing' && target.paperId === drawing.id
      ? [{ id, label: labels.get(id) ?? String(number), xywh: target.xywh }]
      : [],
  )
  return (
    <div className="flex flex-col gap-3">
      {drawings.length > 1 ? (
        <Select
          label={t('paper')}
          value={drawing.id}
          onChange={(id) => {
            setChosen(id)
            setBox(null)
          }}
          options={drawings.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : (
        <p className="text-label font-bold">{drawing.title}</p>
      )}
      <DrawingViewer
        key={drawing.id}
        address={drawing.address}
        title={drawing.title}
        marks={boxes}
        onPick={onPick}
        onSize={setSize}
        {...(onBox ? { box, onBox: setBox } : {})}
      />
      {onBox && size && !box ? (
        <Button className="self-start" onPress={() => setBox(boxInMiddle(size))}>
          {t('boxBegin')}
        </Button>
      ) : null}
      {onBox && size && box ? (
        <>
          <div className="grid grid-cols-2 gap-2 xl:grid-cols-4">
            {sides.map((side, n) => (
              <NumberField
                key={side}
                label={t(side)}
                value={box[n] ?? 0}
                minValue={n < 2 ? 0 : 1}
                maxValue={n % 2 === 0 ? size.width : size.height}
                onChange={(value) => {
                  if (Number.isFinite(value)) setBox(box.with(n, value) as DrawingBox)
                }}
              />
            ))}
          </div>
          <Button
            variant="primary"
            className="self-start"
            onPress={() => {
              onBox({ paperId: drawing.id, xywh: box })
              setBox(null)
            }}
          >
            {t('boxFinish')}
          </Button>
        </>
      ) : null}
    </div>
  )
}
