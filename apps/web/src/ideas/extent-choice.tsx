import type { Position } from '@hetu/domain/geometry/position'
import type { IdeaShape } from '@hetu/domain/ideas/idea-shape'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { FilterChips } from '../shared/components/chip.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { UndoIcon } from '../shared/icons/action-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { useRefusalWords } from '../shared/refusal-words.ts'
import { useThingsAt } from './use-idea.ts'
import type { ShapeDrawing } from './use-shape-drawing.ts'

interface ExtentChoiceProps {
  position: Position
  shape: IdeaShape | null
  onShape: (shape: IdeaShape | null) => void
  drawing: ShapeDrawing
  /** Where the crosshair stands; without one, corners are set by pressing the drawing. */
  aimed?: (() => Position) | undefined
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** How much is meant: the spot, something there that lights up, or a line or area drawn by hand. */
export function ExtentChoice({ position, shape, onShape, drawing, aimed }: ExtentChoiceProps) {
  const t = useTranslations('ideas.add.extent')
  const say = useLocalText()
  const refused = useRefusalWords()
  const { data: things = [], error, refetch } = useThingsAt(position)
  const chosen = things.find((thing) => isSame(thing.shape, shape))
  const drawn = shape && !chosen ? (shape.type === 'LineString' ? 'line' : 'area') : null
  const selected = drawing.kind ?? (chosen ? `${chosen.kind} ${chosen.id}` : (drawn ?? 'spot'))
  const choose = (value: string) => {
    const thing = things.find(({ kind, id }) => value === `${kind} ${id}`)
    drawing.begin(value === 'line' || value === 'area' ? value : null)
    onShape(thing?.shape ?? null)
  }
  const count = drawing.corners.length
  return (
    <div className="flex flex-col gap-3">
      <p className="text-label font-bold">{t('label')}</p>
      <FilterChips
        label={t('label')}
        mode="one"
        options={[
          { value: 'spot', title: t('spot') },
          ...things.map(({ kind, id, name }) => ({
            value: `${kind} ${id}`,
            title: t(kind, { name: name ? say(name) : '' }),
          })),
          { value: 'line', title: t('line') },
          { value: 'area', title: t('area') },
        ]}
        selected={[selected]}
        onSelect={([value]) => choose(value ?? 'spot')}
      />
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {drawing.kind ? (
        <div className="flex flex-col gap-3 rounded-control border border-action p-3">
          <p className="text-body">{t(aimed ? 'how' : 'howPressed')}</p>
          <p aria-live="polite" className="text-label text-ink-second">
            {t('corners', { count })}
          </p>
          {drawing.refusal ? (
            <Notice tone="warn" isLive>
              {refused(drawing.refusal)}
            </Notice>
          ) : null}
          <div className="flex flex-wrap gap-2">
            {aimed ? (
              <Button variant="primary" onPress={() => drawing.add(aimed())}>
                {t('add')}
              </Button>
            ) : null}
            <Button icon={<UndoIcon />} isDisabled={count === 0} onPress={drawing.undo}>
              {t('undo')}
            </Button>
            <Button
              disabledReason={
                count < drawing.least ? t('tooFew', { count: drawing.least - count }) : undefined
              }
              onPress={() => {
                const finished = drawing.finish()
                if (finished) onShape(finished)
              }}
            >
              {t('done')}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  )
}
