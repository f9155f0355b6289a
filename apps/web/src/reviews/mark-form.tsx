import { checkShape } from '@hetu/domain/geometry/check-shape'
import { plannerLimits } from '@hetu/domain/geometry/shape-limits'
import type { Shape } from '@hetu/domain/geometry/shape'
import { refusalSentence } from '@hetu/domain/refusal'
import {
  type Annotation,
  type AnnotationInput,
  type AnnotationKind,
  annotationKinds,
  type AnnotationTarget,
  type AnnotationWeight,
  annotationWeights,
} from '@hetu/domain/reviews/annotation'
import type { DrawingBox } from '@hetu/domain/reviews/drawing-box'
import { positionsFromText } from '@hetu/map/edit-shape'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLanguage } from '../shared/language.ts'
import { useDraft } from '../shared/draft.ts'
import { announce } from '../shared/announce.ts'
import { cornersAsText, type DrawnType, drawnTypes, shapeThrough } from '../shared/map/drawn-shape.ts'
import { useAnnotate } from './use-review.ts'

export interface MarkStart {
  annotation?: Annotation
  shape?: Shape
  box?: { paperId: string; xywh: DrawingBox }
  quote?: { quote: string; prefix: string; suffix: string }
}

interface MarkFormProps {
  reviewId: string
  start: MarkStart
  papers: readonly { id: string; code: string }[]
  onClose: () => void
}

/** What is kept on the device until the mark is saved; where it hangs comes from the map, text or drawing. */
interface MarkWords {
  kind: AnnotationKind | null
  weight: AnnotationWeight | null
  article: string
  body: string
}

const numberOf = (text: string) => Number(text.replace(',', '.'))

/** One mark as a form: where it hangs, what it is, how much it weighs, and the words. Works without the map. */
export function MarkForm({ reviewId, start, papers, onClose }: MarkFormProps) {
  const t = useTranslations('reviews')
  const { locale } = useLanguage()
  const kept = start.annotation
  const target = kept?.target
  const shape = target?.kind === 'map' ? target.geometry : start.shape
  const box = target?.kind === 'drawing' ? target : start.box
  const [where, setWhere] = useState<AnnotationTarget['kind']>(
    target?.kind ?? (start.quote ? 'text' : start.box ? 'drawing' : 'map'),
  )
  const [type, setType] = useState<DrawnType>(shape && shape.type !== 'MultiPolygon' ? shape.type : 'Point')
  const [corners, setCorners] = useState(shape ? cornersAsText(shape) : '')
  const [quote, setQuote] = useState(target?.kind === 'text' ? target.quote : (start.quote?.quote ?? ''))
  const [paperId, setPaperId] = useState(box?.paperId ?? papers[0]?.id ?? null)
  const [xywh, setXywh] = useState((box?.xywh ?? ['', '', '', '']).map(String))
  const own = locale === 'zh-CN' ? 'zh' : 'en'
  const draft = useDraft<MarkWords>(`mark-${reviewId}-${kept?.id ?? 'new'}`, 1, {
    kind: kept?.kind ?? null,
    weight: kept?.weight ?? 'should',
    article: kept?.article ?? '',
    body: kept?.body[own] ?? '',
  })
  const { kind, weight, article, body } = draft.values
  const annotate = useAnnotate(reviewId)

  const typed = shapeThrough(type, positionsFromText(corners) ?? [])
  const checked = typed && checkShape(typed, plannerLimits)
  const shapeFault =
    checked && !checked.ok
      ? refusalSentence(checked.refusal, locale)
      : checked === null && corners.trim() !== ''
        ? t(`table.positionsWrong.${type}`)
        : undefined
  const targetNow = (): AnnotationInput['target'] | null => {
    if (where === 'text') {
      const around = target?.kind === 'text' ? target : start.quote
      const isSame = around?.quote === quote
      const { prefix, suffix } = isSame && around ? around : { prefix: '', suffix: '' }
      return quote.trim() === '' ? null : { kind: 'text', quote, prefix, suffix }
    }
    if (where === 'drawing') {
      const sides = xywh.map(numberOf) as [number, number, number, number]
      const isBox = xywh.every((side) => side.trim() !== '') && sides.every(Number.isFinite)
      return paperId && isBox && sides[2] > 0 && sides[3] > 0
        ? { kind: 'drawing', paperId, xywh: sides }
        : null
    }
    // A shape that nobody typed over is sent as it was drawn, to the last digit.
    if (shape && corners === cornersAsText(shape) && type === shape.type)
      return { kind: 'map', geometry: shape }
    return checked?.ok ? { kind: 'map', geometry: checked.shape } : null
  }
  const hung = targetNow()
  const fault =
    hung === null
      ? t('table.needsPlace')
      : kind === null
        ? t('table.needsKind')
        : body.trim() === ''
          ? t('table.needsWords')
          : undefined
  const save = () => {
    if (kind === null || weight === null || hung === null) return
    // Words written in one language stand in both; they change together, or the other half would go stale.
    const words = kept && kept.body.zh !== kept.body.en ? { ...kept.body, [own]: body } : { [own]: body }
    const mark: AnnotationInput = {
      target: hung,
      kind,
      weight,
      article: article.trim() || null,
      body: words,
    }
    annotate.mutate(kept ? { annotationId: kept.id, mark } : { mark }, {
      onSuccess: () => {
        draft.clear()
        announce(t('table.saved'))
        onClose()
      },
    })
  }
  const box4 = ['left', 'top', 'width', 'height'] as const
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(kept ? 'table.edited' : 'table.add')}
      actions={
        <Button variant="primary" disabledReason={fault} isPending={annotate.isPending} onPress={save}>
          {t('table.save')}
        </Button>
      }
    >
      <Select
        label={t('table.target')}
        value={where}
        onChange={setWhere}
        options={[
          { value: 'map', label: t('table.targetMap') },
          { value: 'text', label: t('table.targetText') },
          ...(papers.length > 0 ? [{ value: 'drawing' as const, label: t('table.targetDrawing') }] : []),
        ]}
      />
      {where === 'map' ? (
        <>
          <Select
            label={t('table.shape')}
            value={type}
            onChange={setType}
            options={drawnTypes.map((value) => ({ value, label: t(`table.shapes.${value}`) }))}
          />
          <TextArea
            label={t('table.positions')}
            value={corners}
            onChange={setCorners}
            rows={type === 'Point' ? 1 : 4}
            error={shapeFault}
          />
        </>
      ) : null}
      {where === 'text' ? (
        <TextArea label={t('table.quote')} value={quote} onChange={setQuote} rows={2} limit={1000} />
      ) : null}
      {where === 'drawing' ? (
        <>
          <Select
            label={t('table.paper')}
            value={paperId}
            onChange={setPaperId}
            options={papers.map((paper) => ({ value: paper.id, label: paper.code }))}
          />
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
            {box4.map((side, n) => (
              <TextField
                key={side}
                label={t(`table.${side}`)}
                value={xywh[n] ?? ''}
                onChange={(value) => setXywh(xywh.with(n, value))}
                inputMode="numeric"
              />
            ))}
          </div>
        </>
      ) : null}
      <div className="grid gap-2 sm:grid-cols-2">
        <Select
          label={t('table.kind')}
          value={kind}
          onChange={(next) => draft.change({ kind: next })}
          options={annotationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Select
          label={t('table.weight')}
          value={weight}
          onChange={(next) => draft.change({ weight: next })}
          options={annotationWeights.map((value) => ({ value, label: t(`weight.${value}`) }))}
        />
      </div>
      <TextArea
        label={t('table.body')}
        value={body}
        onChange={(next) => draft.change({ body: next })}
        rows={3}
        limit={4000}
      />
      <TextField
        label={t('table.article')}
        value={article}
        onChange={(next) => draft.change({ article: next })}
        isOptional
      />
      {annotate.error ? <ProblemNotice error={annotate.error} /> : null}
    </Dialog>
  )
}
