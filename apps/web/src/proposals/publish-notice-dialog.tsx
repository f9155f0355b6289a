import type { LocalText } from '@hetu/domain/language'
import { Refused, refusalSentence } from '@hetu/domain/refusal'
import { noticePeriod, type PlaceCalendar } from '@hetu/domain/proposals/notice-period'
import { addDays, dayIn, daysBetween } from '@hetu/domain/calendar'
import type { Procedure } from '@hetu/domain/proposals/proposal-version'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { NumberField } from '../shared/components/number-field.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLanguage } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { serverNow } from '../shared/server-clock.ts'
import { toast } from '../shared/toast.ts'
import { ProvisionalEnd } from './provisional-end.tsx'
import { usePublishNotice } from './use-proposals.ts'

interface PublishNoticeDialogProps {
  reference: string
  version: number
  procedures: readonly Procedure[]
  /** Where the notice before hung: most hang there again. */
  lastPlaces: readonly LocalText[]
  failing: number
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onPublished: () => void
}

/** Putting a version up for notice: days, law, where it hangs; the end is counted before one presses. */
export function PublishNoticeDialog(props: PublishNoticeDialogProps) {
  const { reference, version, procedures, lastPlaces, failing, isOpen, onOpenChange, onPublished } = props
  const t = useTranslations('proposals.compose')
  const format = useFormat()
  const { locale } = useLanguage()
  const place = usePlace()
  const zone = place?.timeZone ?? 'Asia/Shanghai'
  const required = procedures.flatMap(({ requirement }) =>
    requirement.kind === 'notice' ? [requirement] : [],
  )
  const strictest = required.toSorted((a, b) => b.minimumDays - a.minimumDays)[0]
  const [days, setDays] = useState(strictest?.minimumDays ?? 30)
  const [minimumDays, setMinimumDays] = useState(strictest?.minimumDays ?? 20)
  const [basis, setBasis] = useState(
    strictest?.article ?? {
      zh: '历史文化名城名镇名村保护条例第 29 条',
      en: 'Regulation on the Protection of Historic Cities, Towns and Villages, Art. 29',
    },
  )
  const [postedAt, setPostedAt] = useState(() => lastPlaces.map(({ zh, en }) => `${zh} | ${en}`).join('\n'))
  const publish = usePublishNotice(reference)
  const today = dayIn(serverNow(), zone)
  const hasLegalBasis = basis.zh.trim() !== '' && basis.en.trim() !== ''
  const term = { days, minimumDays, statutoryDays: strictest?.minimumDays ?? 1, hasLegalBasis }
  const counted = place ? countTerm(term, place) : null
  const refusal = counted && 'refusal' in counted ? refusalSentence(counted.refusal, locale) : undefined
  const problem = refusal ?? (linesToTexts(postedAt).length === 0 ? t('needsPlaces') : undefined)
  const rolled = counted && 'lastDay' in counted ? daysBetween(addDays(today, days), counted.lastDay) : 0
  // The news of the notice may close the composer before the answer comes, so what follows must outlive it.
  const send = () =>
    publish
      .mutateAsync({
        days,
        minimumDays,
        legalBasis: hasLegalBasis ? basis : null,
        postedAt: linesToTexts(postedAt),
      })
      .then(
        ({ closesAt }) => {
          toast(t('published', { closing: format.closing(closesAt) }))
          onOpenChange(false)
          onPublished()
        },
        () => undefined,
      )
  return (
    <Dialog
      title={t('publishTitle', { version })}
      size="wide"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <Button
          variant="primary"
          isPending={publish.isPending}
          disabledReason={problem}
          onPress={() => void send()}
        >
          {t('publishNow')}
        </Button>
      }
    >
      <p className="text-body">{t('publishExplain')}</p>
      {failing > 0 ? <Notice tone="warn" title={t('failing', { count: failing })} /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          label={t('days')}
          minValue={1}
          maxValue={365}
          value={days}
          onChange={(value) => setDays(Number.isFinite(value) ? value : 1)}
        />
        <NumberField
          label={t('minimumDays')}
          minValue={1}
          maxValue={365}
          value={minimumDays}
          onChange={(value) => setMinimumDays(Number.isFinite(value) ? value : 1)}
        />
        <TextField label={t('basisZh')} value={basis.zh} onChange={(zh) => setBasis({ ...basis, zh })} />
        <TextField label={t('basisEn')} value={basis.en} onChange={(en) => setBasis({ ...basis, en })} />
      </div>
      <TextArea label={t('places')} rows={3} value={postedAt} onChange={setPostedAt} />
      {counted && 'closesAt' in counted ? (
        <p className="text-lead font-bold">
          {t('lastDay', { closing: format.closing(counted.closesAt) })}{' '}
          {rolled > 0 ? t('rolled', { days: rolled }) : ''}
        </p>
      ) : null}
      {counted && 'lastDay' in counted && place ? (
        <ProvisionalEnd lastDay={counted.lastDay} holidays={place.holidays} />
      ) : null}
      {publish.error ? <ProblemNotice error={publish.error} /> : null}
    </Dialog>
  )
}

function countTerm(term: Parameters<typeof noticePeriod>[1], place: PlaceCalendar) {
  try {
    return noticePeriod(serverNow(), term, place)
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal }
    throw error
  }
}

function linesToTexts(text: string) {
  return text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([zh]) => zh)
    .map(([zh = '', en = zh]) => ({ zh, en: en || zh }))
}
