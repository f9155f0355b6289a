import {
  type LayerOnItsWay,
  mayPublishZoneImport,
  mayUndoZoneImport,
} from '@hetu/domain/zones/may-publish-zone-import'
import { useOffer } from '../shared/offer.ts'
import type { ZoneImportSummary } from '@hetu/domain/zones/zone-import-record'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useActor } from '../shared/session.ts'
import { usePublishZoneImport, useUndoZoneImport } from './use-zone-imports.ts'

/** A file of zones by its counts: waiting for a second person, published, or withdrawn. */
export function ImportCard({
  zoneImport,
  children,
}: {
  zoneImport: ZoneImportSummary
  children?: ReactNode
}) {
  const t = useTranslations('zones.changes')
  const words = useTranslations('zones.mapping')
  const say = useLocalText()
  const format = useFormat()
  const actor = useActor()
  const offer = useOffer()
  const layer = onItsWay(zoneImport)
  const publishing = offer(mayPublishZoneImport(layer, actor))
  const undoing = offer(mayUndoZoneImport(layer, actor))
  const publish = usePublishZoneImport()
  const undo = useUndoZoneImport()
  const [reason, setReason] = useState('')
  const { state, askedAt } = zoneImport
  const word = state === 'previewed' ? (askedAt ? 'waiting' : 'notAsked') : state
  const tone = { waiting: 'warn', notAsked: 'plain', published: 'ok', undone: 'plain' } as const
  return (
    <article className="flex flex-col gap-3 rounded-sheet border border-hair bg-paper p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <h3 className="text-lead font-bold">
            {t('layer', { number: String(zoneImport.number), file: zoneImport.fileName })}
          </h3>
          <p className="text-note text-ink-least">
            {t('proposed', {
              who: say(zoneImport.importedBy.chosenName),
              moment: format.moment(zoneImport.createdAt),
            })}
          </p>
        </div>
        <Badge tone={tone[word]}>{t(word)}</Badge>
      </div>
      <p className="text-label">
        {t('counts', {
          good: String(zoneImport.goodCount),
          rows: String(zoneImport.rowCount),
          refused: String(zoneImport.refusedCount),
          outside: String(zoneImport.outsideCount),
        })}
      </p>
      {zoneImport.sameFileAs.length > 0 ? (
        <p className="text-label text-warn">
          {words('sameFile', { numbers: zoneImport.sameFileAs.join(', ') })}
        </p>
      ) : null}
      {children}
      {publish.error ? <ProblemNotice error={publish.error} /> : null}
      {undo.error ? <ProblemNotice error={undo.error} /> : null}
      {publishing.isShown ? (
        <Button
          variant="primary"
          isPending={publish.isPending}
          disabledReason={publishing.disabledReason}
          onPress={() => publish.mutate(zoneImport.id)}
          className="self-start"
        >
          {t('publish', { count: zoneImport.goodCount })}
        </Button>
      ) : null}
      {undoing.disabledReason ? (
        <p className="text-label text-ink-second">{undoing.disabledReason}</p>
      ) : undoing.isShown ? (
        <div className="flex flex-wrap items-end gap-2">
          <TextField
            label={t('undoReason')}
            value={reason}
            onChange={setReason}
            className="flex-1 basis-60"
          />
          <Button
            isPending={undo.isPending}
            disabledReason={reason.trim().length < 2 ? t('undoNeedsReason') : undefined}
            onPress={() => undo.mutate({ id: zoneImport.id, reason })}
          >
            {t('undo')}
          </Button>
        </div>
      ) : null}
    </article>
  )
}

/** What decides whether a layer may be published or withdrawn. */
const onItsWay = ({
  state,
  askedAt,
  isEncodingDoubtful,
  goodCount,
  importedBy,
  settledBy,
}: ZoneImportSummary): LayerOnItsWay => ({
  state,
  isAsked: askedAt !== null,
  isEncodingDoubtful,
  goodCount,
  importedById: importedBy.id,
  settledById: settledBy?.id ?? null,
})
