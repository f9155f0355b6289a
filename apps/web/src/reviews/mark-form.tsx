import {
  type Annotation,
  type AnnotationInput,
  type AnnotationKind,
  annotationKinds,
  type AnnotationTarget,
  type AnnotationWeight,
  annotationWeights,
} from '@hetu/domain/reviews/annotation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLanguage } from '../shared/language.ts'
import { toast } from '../shared/toast.ts'
import { useAnnotate } from './use-review.ts'

export interface MarkStart {
  annotation?: Annotation
  position?: [number, number]
  quote?: { quote: string; prefix: string; suffix: string }
}

interface MarkFormProps {
  reviewId: string
  start: MarkStart
  papers: readonly { id: string; code: string }[]
  onClose: () => void
}

const numberOf = (text: string) => Number(text.replace(',', '.'))

/** One mark as a form: where it hangs, what it is, how much it weighs, and the words. Works without the map. */
export function MarkForm({ reviewId, start, papers, onClose }: MarkFormProps) {
  const t = useTranslations('reviews')
  const { locale } = useLanguage()
  const kept = start.annotation
  const target = kept?.target
  const point = target?.kind === 'map' && target.geometry.type === 'Point' ? target.geometry.coordinates : start.position
  const box = target?.kind === 'drawing' ? target.xywh : undefined
  const [where, setWhere] = useState<AnnotationTarget['kind']>(target?.kind ?? (start.quote ? 'text' : 'map'))
  const [lon, setLon] = useState(point ? point[0].toFixed(6) : '')
  const [lat, setLat] = useState(point ? point[1].toFixed(6) : '')
  const [quote, setQuote] = useState(target?.kind === 'text' ? target.quote : (start.quote?.quote ?? ''))
  const [paperId, setPaperId] = useState(target?.kind === 'drawing' ? target.paperId : (papers[0]?.id ?? null))
  const [xywh, setXywh] = useState((box ?? ['', '', '', '']).map(String))
  const [kind, setKind] = useState<AnnotationKind | null>(kept?.kind ?? null)
  const [weight, setWeight] = useState<AnnotationWeight | null>(kept?.weight ?? 'should')
  const [article, setArticle] = useState(kept?.article ?? '')
  const own = locale === 'zh-CN' ? 'zh' : 'en'
  const [body, setBody] = useState(kept?.body[own] ?? '')
  const annotate = useAnnotate(reviewId)

  const targetNow = (): AnnotationInput['target'] => {
    if (where === 'text') {
      const isSame = start.quote?.quote === quote
      return { kind: 'text', quote, prefix: isSame ? start.quote!.prefix : '', suffix: isSame ? start.quote!.suffix : '' }
    }
    if (where === 'drawing') {
      return { kind: 'drawing', paperId: paperId ?? '', xywh: xywh.map(numberOf) as [number, number, number, number] }
    }
    const hasShape = target?.kind === 'map' && target.geometry.type !== 'Point'
    if (hasShape) return target
    return { kind: 'map', geometry: { type: 'Point', coordinates: [numberOf(lon), numberOf(lat)] } }
  }
  const save = () => {
    if (kind === null || weight === null) return
    const words = kept ? { ...kept.body, [own]: body } : { [own]: body }
    const mark: AnnotationInput = { target: targetNow(), kind, weight, article: article.trim() || null, body: words }
    annotate.mutate(kept ? { annotationId: kept.id, mark } : { mark }, {
      onSuccess: () => {
        toast(t('table.saved'))
        onClose()
      },
    })
  }
  const box4 = ['left', 'top', 'width', 'height'] as const
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('table.add')}
      actions={
        <Button variant="primary" isDisabled={kind === null || body.trim() === ''} isPending={annotate.isPending} onPress={save}>
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
        <div className="grid grid-cols-2 gap-2">
          <TextField label={t('table.lon')} value={lon} onChange={setLon} inputMode="decimal" />
          <TextField label={t('table.lat')} value={lat} onChange={setLat} inputMode="decimal" />
        </div>
      ) : null}
      {where === 'text' ? <TextArea label={t('table.quote')} value={quote} onChange={setQuote} rows={2} limit={1000} /> : null}
      {where === 'drawing' ? (
        <>
          <Select
            label={t('table.paper')}
            value={paperId}
            onChange={setPaperId}
            options={papers.map((paper) => ({ value: paper.id, label: paper.code }))}
          />
          <div className="grid grid-cols-4 gap-2">
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
          onChange={setKind}
          options={annotationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Select
          label={t('table.weight')}
          value={weight}
          onChange={setWeight}
          options={annotationWeights.map((value) => ({ value, label: t(`weight.${value}`) }))}
        />
      </div>
      <TextArea label={t('table.body')} value={body} onChange={setBody} rows={3} limit={4000} />
      <TextField label={t('table.article')} value={article} onChange={setArticle} isOptional />
      {annotate.error ? <ProblemNotice error={annotate.error} /> : null}
    </Dialog>
  )
}
