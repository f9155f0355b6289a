import type { LayerPosition } from '@hetu/domain/zones/zone-layer'
import type { PlaceLayer } from '@hetu/domain/zones/zone-import'
import { ColumnMapping } from '@hetu/domain/zones/layer-mapping'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiProblem } from '../shared/api-problem.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { Button } from '../shared/components/button.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { useActor } from '../shared/session.ts'
import { ImportLayerChoice, layersOffered } from '../zones/import-layer-choice.tsx'
import { ImportEncoding } from '../zones/import-encoding.tsx'
import { ImportForm } from '../zones/import-form.tsx'
import { ImportMapping } from '../zones/import-mapping.tsx'
import { LayerPositions } from '../zones/layer-positions.tsx'
import { type ReadLayer, useImportDraft } from '../zones/use-import-draft.ts'
import {
  useLayerPositions,
  usePreviewZoneImport,
  useSubmitZoneImport,
  useZoneImport,
} from '../zones/use-zone-imports.ts'
import { LayerPreview } from './layer-preview.tsx'
import { useOffer } from '../shared/offer.ts'
import { useMay } from '../shared/may.ts'
import { maySubmitZoneImport, writtenBy } from '@hetu/domain/zones/may-publish-zone-import'

/** Refusals after which the planner has to say in which system the file stands. */
const asksForSystem = new Set([
  'layer_needs_crs',
  'layer_needs_crs_among',
  'layer_axes_swapped',
  'layer_crs_unknown',
  'layer_crs_needs_local',
  'layer_crs_unreadable',
])

/** A planner brings a file of zones, sees on map and table what it would become, and asks for publication. */
export function ZoneImportPage() {
  const t = useTranslations('zones.import')
  const titles = useTranslations('pages.title')
  const mayImport = useMay('preview-zone-import')
  return (
    <PageFrame
      title={t('title')}
      width="wide"
      density="desk"
      lead={t('lead')}
      back={<BackLink to="/zones">{titles('zones')}</BackLink>}
    >
      <Gate isOpen={mayImport} who={t('plannersOnly')}>
        <ImportDesk />
      </Gate>
    </PageFrame>
  )
}

function ImportDesk() {
  const t = useTranslations('zones.import')
  const words = useTranslations('zones.mapping')
  const [imported, setImported] = useState<{ id: string; file: unknown }>()
  const [offered, setOffered] = useState<{ names: string[]; file: unknown }>()
  const draft = useImportDraft()
  const preview = usePreviewZoneImport()
  const actor = useActor()
  const offer = useOffer()
  const submission = useSubmitZoneImport()
  const positions = useLayerPositions()
  // A preview, and a comparison, of another file than the one chosen now would only mislead.
  const { data: zoneImport } = useZoneImport(imported && imported.file === draft.file ? imported.id : null)
  const isCompared =
    positions.variables?.content === draft.file?.content && positions.variables?.layer === draft.layer
  const mapping = draft.mapping ?? (zoneImport && mappingOf(zoneImport.layer.mapping))
  const incomplete = mapping && incompleteRule(mapping)

  const compare = (layer: PlaceLayer | undefined = draft.toPlace()) => {
    if (layer) positions.mutate(layer)
  }
  const { basis } = zoneImport?.layer.datum ?? {}
  const isGuessed = basis === 'assumed' || basis === 'numbers' || Boolean(zoneImport?.layer.suspects?.length)
  const compareOnce = useEffectEvent(() => {
    if (!(positions.data && isCompared)) compare()
  })
  const guessedId = isGuessed ? imported?.id : undefined
  useEffect(() => {
    if (guessedId) compareOnce()
  }, [guessedId])
  const read = (chosen?: LayerPosition) => {
    if (!chosen) positions.reset()
    send(draft.toRead(chosen))
  }
  const chooseLayer = (name: string) => {
    positions.reset()
    send(draft.chooseLayer(name))
  }
  const send = (input: ReadLayer | undefined) => {
    if (!input) return
    preview.mutate(input, {
      onSuccess: ({ id }) => setImported({ id, file: draft.file }),
      onError: (error) => {
        setImported(undefined)
        const names = layersOffered(error)
        if (names.length > 0) setOffered({ names, file: draft.file })
        if (error instanceof ApiProblem && asksForSystem.has(error.code)) compare(placeOf(input))
      },
    })
  }
  const choose = (position: LayerPosition) => {
    draft.setValue('epsg', String(position.epsg))
    draft.setShift(position.shift ?? 'none')
    read(position)
  }
  return (
    <>
      <ImportForm
        draft={draft}
        mappingProblem={incomplete ? words('incomplete', { number: String(incomplete) }) : undefined}
        isPending={preview.isPending}
        onRead={() => read()}
      >
        {zoneImport && mapping ? (
          <ImportMapping
            layer={zoneImport.layer}
            mapping={mapping}
            article={draft.article}
            onChange={draft.setMapping}
          />
        ) : null}
      </ImportForm>
      {preview.error ? <ProblemNotice error={preview.error} /> : null}
      {offered && offered.file === draft.file ? (
        <ImportLayerChoice names={offered.names} chosen={draft.layer} onChoose={chooseLayer} />
      ) : null}
      {positions.error ? <ProblemNotice error={positions.error} onRetry={() => compare()} /> : null}
      {positions.isPending ? <Notice isLive title={words('positions.working')} /> : null}
      {positions.data && isCompared ? (
        <LayerPositions
          positions={positions.data}
          current={
            zoneImport && zoneImport.layer.datum.epsg !== null
              ? {
                  epsg: zoneImport.layer.datum.epsg,
                  ...(zoneImport.layer.shift && { shift: zoneImport.layer.shift }),
                }
              : undefined
          }
          isPending={preview.isPending}
          onChoose={choose}
        />
      ) : zoneImport && draft.file ? (
        <Button isPending={positions.isPending} onPress={() => compare()} className="self-start">
          {words('positions.compare')}
        </Button>
      ) : null}
      {zoneImport ? (
        <section aria-label={t('previewTitle')} className="flex flex-col gap-6">
          <h2 className="text-title font-bold">{t('previewTitle')}</h2>
          {zoneImport.layer.encoding ? (
            <ImportEncoding
              encoding={zoneImport.layer.encoding}
              isPending={preview.isPending}
              onChoose={(encoding) => send(draft.chooseEncoding(encoding))}
            />
          ) : null}
          <LayerPreview key={zoneImport.id} zoneImport={zoneImport} ticks={draft.ticks} />
          {draft.hasTicks ? (
            <Button isPending={preview.isPending} onPress={() => read()} className="self-start">
              {t('readTicked')}
            </Button>
          ) : null}
          {submission.error && submission.variables === zoneImport.id ? (
            <ProblemNotice error={submission.error} />
          ) : null}
          {zoneImport.askedAt ? (
            <Notice tone="ok" isLive title={t('asked')}>
              <TextLink to="/zones/changes">{t('toChanges')}</TextLink>
            </Notice>
          ) : (
            <Button
              variant="primary"
              isPending={preview.isPending || submission.isPending}
              disabledReason={offer(maySubmitZoneImport(zoneImport, actor)).disabledReason}
              onPress={() => submission.mutate(zoneImport.id, { onSuccess: draft.forget })}
              className="self-start"
            >
              {t('ask', { count: writtenBy(zoneImport) })}
            </Button>
          )}
        </section>
      ) : null}
    </>
  )
}

/** The same layer, to ask where it may lie. */
const placeOf = ({ fileName, content, encoding, layer, epsg }: ReadLayer): PlaceLayer => ({
  fileName,
  content,
  encoding: encoding ?? 'text',
  ...(layer !== undefined && { layer }),
  ...(epsg !== undefined && { epsg }),
})

function mappingOf({
  name,
  type,
  ...rest
}: { name: string | null; type: string | null } & Omit<ColumnMapping, 'name' | 'type'>): ColumnMapping {
  return { ...rest, ...(name !== null && { name }), ...(type !== null && { type }) }
}

/** The number of the first rule that is not filled in; undefined when all are. */
function incompleteRule(mapping: ColumnMapping): number | undefined {
  const parsed = ColumnMapping.safeParse(mapping)
  if (parsed.success) return undefined
  const [, at] = parsed.error.issues[0]?.path ?? []
  return typeof at === 'number' ? at + 1 : 1
}
