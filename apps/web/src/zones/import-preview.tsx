import type { ZoneImport } from '@hetu/domain/zones/zone-import-record'
import { type LayerRow, type RefusedRow, isObjectRow } from '@hetu/domain/zones/zone-layer'
import { isRowLawKnown } from '@hetu/domain/zones/law-of-layer-row'
import { figuresInWords } from '@hetu/domain/zones/figures-in-words'
import { type RowKind, objectCodeOf, rowKindName } from '@hetu/domain/zones/row-kind'
import { rowNumber } from '@hetu/domain/zones/row-number'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Fact, FactRow } from '../shared/components/fact.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { Table } from '../shared/components/table.tsx'
import { useLocalText } from '../shared/language.ts'
import { fateCell, nameCell, rowNumberCell, warningsCell } from './import-cells.tsx'
import { GoneZones, fatesOf } from './import-fates.tsx'
import { encodingName } from './import-encoding.tsx'
import { MoreRows, rowsAtOnce } from '../shared/components/more-rows.tsx'
import { RefusedRows } from './refused-rows.tsx'
import type { RowTicks } from './use-row-ticks.ts'

interface ImportPreviewProps {
  zoneImport: ZoneImport
  /** Marks a refused row's place on the map. */
  onMark: (row: RefusedRow) => void
  /** What the planner takes or ends one by one; left out for whoever only looks. */
  ticks?: RowTicks | undefined
}

/** What would become of a file: counts first, refused rows with reason and place, then the good ones. */
export function ImportPreview({ zoneImport, onMark, ticks }: ImportPreviewProps) {
  const t = useTranslations('zones.import')
  const words = useTranslations('zones.mapping')
  const { layer, rowCount, goodCount, refusedCount, outsideCount, sameFileAs } = zoneImport
  const { datum } = layer
  const lawless = layer.good.filter((row) => !isRowLawKnown(row, zoneImport.facts)).length
  const system = datum.name ?? `EPSG:${datum.epsg}`
  const leftOut = layer.leftOut ?? []
  const besides = leftOut.flatMap(({ kind, names }) => (names.length > 0 ? names : kind))
  return (
    <div className="flex flex-col gap-6">
      <FactRow>
        <Fact value={`${goodCount} / ${rowCount}`}>{t('goodOf')}</Fact>
        <Fact value={`${refusedCount} / ${rowCount}`}>{t('refusedOf')}</Fact>
        <Fact value={`${outsideCount} / ${goodCount}`}>{t('outsideOf')}</Fact>
      </FactRow>
      <p className="text-label">{t('fates', fatesOf(zoneImport))}</p>
      <p className="text-label">
        {layer.layerName === undefined ? null : `${words('layers.read', { name: layer.layerName })} `}
        {t(`datum.${datum.basis}`, { system })} {t(datum.isReprojected ? 'converted' : 'asItStands')}{' '}
        {layer.encoding && !layer.encoding.readings
          ? `${words('encoding.read', { encoding: encodingName(layer.encoding.encoding) })} `
          : null}
        {t('columns', { name: layer.mapping.name ?? t('none'), type: layer.mapping.type ?? t('none') })}
      </p>
      {lawless > 0 ? <Notice tone="bad" title={t('lawUnknownRows', { count: lawless })} /> : null}
      {goodCount === 0 ? <Notice tone="warn" title={words('noRows')} /> : null}
      {sameFileAs.length > 0 ? (
        <Notice tone="warn" title={words('sameFile', { numbers: sameFileAs.join(', ') })} />
      ) : null}
      {layer.suspects?.length ? (
        <Notice tone="warn" title={t('suspects')}>
          {layer.suspects.map((suspect) => t(`suspected.${suspect}`)).join(' ')}
        </Notice>
      ) : null}
      {leftOut.length > 0 ? (
        <Notice
          title={words('besides', {
            count: leftOut.reduce((sum, { count }) => sum + count, 0),
            names: besides.join(', '),
          })}
        />
      ) : null}
      {layer.shift ? <p className="text-label">{t(`shifted.${layer.shift}`)}</p> : null}
      <RefusedRows zoneImport={zoneImport} onMark={onMark} ticks={ticks} />
      <GoneZones gone={layer.gone ?? []} ticks={ticks} />
      <GoodRows rows={layer.good} />
    </div>
  )
}

const kindOf = (row: LayerRow): RowKind => (isObjectRow(row) ? objectCodeOf(row.object.kind) : row.type)

function GoodRows({ rows }: { rows: LayerRow[] }) {
  const t = useTranslations('zones.import')
  const words = useTranslations('zones.mapping')
  const marks = useTranslations('shared.marks')
  const say = useLocalText()
  const [shown, setShown] = useState(rowsAtOnce)
  if (rows.length === 0) return null
  const brings = (row: LayerRow) => {
    if (isObjectRow(row)) return figuresInWords(row.object).map(say).join(' · ') || '—'
    const rules = row.content?.rules ?? row.mapped?.rules ?? []
    if (rules.length === 0) return '—'
    return marks('labelled', {
      label: words('rulesOf', { count: rules.length }),
      text: rules
        .map((rule) => say(rule.text))
        .join(' ')
        .slice(0, 160),
    })
  }
  return (
    <div className="flex flex-col gap-2">
      <Table<LayerRow>
        caption={t('goodTitle')}
        rowKey={rowNumber}
        rows={rows.slice(0, shown)}
        columns={[
          {
            key: 'row',
            title: t('row'),
            isRowName: true,
            cell: rowNumberCell,
          },
          {
            key: 'name',
            title: t('name'),
            cell: (row) => nameCell(row.name ?? t('unnamed', { number: rowNumber(row) })),
          },
          {
            key: 'type',
            title: t('type'),
            cell: (row) => `${say(rowKindName(kindOf(row)))}${row.isTypeKnown ? '' : ` ${t('assumed')}`}`,
          },
          { key: 'fate', title: words('fates.title'), cell: fateCell },
          {
            key: 'rules',
            title: words('seenAs'),
            cell: brings,
          },
          { key: 'note', title: t('note'), cell: warningsCell },
        ]}
      />
      <MoreRows rest={rows.length - shown} onMore={() => setShown(shown + rowsAtOnce)} />
    </div>
  )
}
