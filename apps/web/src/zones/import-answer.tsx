import {
  type LayerOnItsWay,
  mayPublishZoneImport,
  mayReturnZoneImport,
  mayUndoZoneImport,
  mayWithdrawZoneImport,
  writtenBy,
} from '@hetu/domain/zones/may-publish-zone-import'
import type { ZoneImportSummary } from '@hetu/domain/zones/zone-import-record'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { ReasonDialog } from '../shared/components/reason-dialog.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import {
  usePublishZoneImport,
  useReturnZoneImport,
  useUndoZoneImport,
  useWithdrawZoneImport,
} from './use-zone-imports.ts'

/** What the reader may do with a layer: publish or return it, take it back, or take it out of force again. */
export function ImportAnswer({ zoneImport }: { zoneImport: ZoneImportSummary }) {
  const t = useTranslations('zones.changes')
  const actor = useActor()
  const offer = useOffer()
  const layer = onItsWay(zoneImport)
  const publishing = offer(mayPublishZoneImport(layer, actor))
  const returning = offer(mayReturnZoneImport(layer, actor))
  const takingBack = offer(mayWithdrawZoneImport(layer, actor))
  const publish = usePublishZoneImport()
  const giveBack = useReturnZoneImport()
  const withdraw = useWithdrawZoneImport()
  const { id } = zoneImport
  return (
    <>
      {publish.error ? <ProblemNotice error={publish.error} /> : null}
      {withdraw.error ? <ProblemNotice error={withdraw.error} /> : null}
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        {publishing.isShown ? (
          <Button
            variant="primary"
            isPending={publish.isPending}
            disabledReason={publishing.disabledReason}
            onPress={() => publish.mutate(id)}
          >
            {t('publish', { count: writtenBy(zoneImport) })}
          </Button>
        ) : null}
        {returning.isShown && !returning.disabledReason ? (
          <ReasonDialog
            open={t('returnLayer')}
            title={t('returnTitle', { number: String(zoneImport.number) })}
            lead={t('returnLead')}
            label={t('returnReason')}
            limit={4000}
            send={t('reject')}
            sendVariant="primary"
            onSend={(reason) => giveBack.mutateAsync({ id, reason })}
            onDone={() => {}}
          />
        ) : null}
        {takingBack.isShown ? (
          <Button
            isPending={withdraw.isPending}
            disabledReason={takingBack.disabledReason}
            onPress={() => withdraw.mutate(id)}
          >
            {t('takeBack')}
          </Button>
        ) : null}
      </div>
      <Undo zoneImport={zoneImport} />
    </>
  )
}

function Undo({ zoneImport }: { zoneImport: ZoneImportSummary }) {
  const t = useTranslations('zones.changes')
  const undoing = useOffer()(mayUndoZoneImport(onItsWay(zoneImport), useActor()))
  const undo = useUndoZoneImport()
  const [reason, setReason] = useState('')
  if (!undoing.isShown) return null
  if (undoing.disabledReason) return <p className="text-label text-ink-second">{undoing.disabledReason}</p>
  return (
    <>
      {undo.error ? <ProblemNotice error={undo.error} /> : null}
      <div className="flex flex-wrap items-end gap-2">
        <TextField label={t('undoReason')} value={reason} onChange={setReason} className="flex-1 basis-60" />
        <Button
          isPending={undo.isPending}
          disabledReason={reason.trim().length < 2 ? t('undoNeedsReason') : undefined}
          onPress={() => undo.mutate({ id: zoneImport.id, reason })}
        >
          {t('undo')}
        </Button>
      </div>
    </>
  )
}

/** What decides what may be done with a layer. */
const onItsWay = ({
  state,
  askedAt,
  isEncodingDoubtful,
  goodCount,
  unchangedCount,
  endingCount,
  importedBy,
  settledBy,
}: ZoneImportSummary): LayerOnItsWay => ({
  state,
  isAsked: askedAt !== null,
  isEncodingDoubtful,
  goodCount,
  unchangedCount,
  endingCount,
  importedById: importedBy.id,
  settledById: settledBy?.id ?? null,
})
