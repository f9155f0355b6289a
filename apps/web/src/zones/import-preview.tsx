import { zoneTypeNames } from '@hetu/domain/zones/zone-names'
import type { LayerRow, RefusedRow, ZoneImport } from '@hetu/domain/zones/zone-import'
import { refusalSentence } from '@hetu/domain/refusal'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Fact, FactRow } from '../shared/components/fact.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { Table } from '../shared/components/table.tsx'
import { useLanguage, useLocalText } from '../shared/language.ts'

interface ImportPreviewProps {
  zoneImport: ZoneImport
  /** Shows a row's place on the map. */
  onShow: (position: [number, number]) => void
}

const rowsAtOnce = 20

/** What would become of a file: counts first, refused rows with reason and place, then the good ones. */
export function ImportPreview({ zoneImport, onShow }: ImportPreviewProps) {
  const t = useTranslations('zones.import')
  const say = useLocalText()
  const { locale } = useLanguage()
  const [goodShown, setGoodShown] = useState(rowsAtOnce)
  const [refusedShown, setRefusedShown] = useState(rowsAtOnce)
  const { layer, rowCount, goodCount, refusedCount, outsideCount } = zoneImport
  const { datum } = layer
  const system = `EPSG:${datum.epsg}`
  const placeOf = ({ place, path }: RefusedRow): ReactNode =>
    place ? (
      <Button isNarrow onPress={() => onShow(place)}>
        {t('showPlace')}
      </Button>
    ) : (
      (path?.join(' › ') ?? '—')
    )
  return (
    <div className="flex flex-col gap-6">
      <FactRow>
        <Fact value={`${goodCount} / ${rowCount}`}>{t('goodOf')}</Fact>
        <Fact value={`${refusedCount} / ${rowCount}`}>{t('refusedOf')}</Fact>
        <Fact value={`${outsideCount} / ${goodCount}`}>{t('outsideOf')}</Fact>
      </FactRow>
      <p className="text-label">
        {t(`datum.${datum.basis}`, { system })} {t(datum.isReprojected ? 'converted' : 'asItStands')}{' '}
        {t('columns', { name: layer.mapping.name ?? t('none'), type: layer.mapping.type ?? t('none') })}
      </p>
      {layer.suspects?.length ? (
        <Notice tone="warn" title={t('suspects')}>
          {layer.suspects.map((suspect) => t(`suspected.${suspect}`)).join(' ')}
        </Notice>
      ) : null}
      {layer.shift ? <p className="text-label">{t(`shifted.${layer.shift}`)}</p> : null}
      {layer.refused.length > 0 ? (
        <div className="flex flex-col gap-2">
          <Table<RefusedRow>
            caption={t('refusedTitle')}
            rowKey={(row) => String(row.index)}
            rows={layer.refused.slice(0, refusedShown)}
            columns={[
              { key: 'row', title: t('row'), isRowName: true, cell: (row) => String(row.index + 1) },
              { key: 'name', title: t('name'), cell: (row) => row.name ?? '—' },
              {
                key: 'reason',
                title: t('reason'),
                cell: (row) =>
                  refusalSentence({ code: row.code, ...(row.params && { params: row.params }) }, locale),
              },
              {
                key: 'place',
                title: t('place'),
                cell: (row) => placeOf(row),
              },
            ]}
          />
          <More
            rest={layer.refused.length - refusedShown}
            onMore={() => setRefusedShown(refusedShown + rowsAtOnce)}
          />
        </div>
      ) : null}
      {layer.good.length > 0 ? (
        <div className="flex flex-col gap-2">
          <Table<LayerRow>
            caption={t('goodTitle')}
            rowKey={(row) => String(row.index)}
            rows={layer.good.slice(0, goodShown)}
            columns={[
              { key: 'row', title: t('row'), isRowName: true, cell: (row) => String(row.index + 1) },
              {
                key: 'name',
                title: t('name'),
                cell: (row) => row.name ?? t('unnamed', { number: String(row.index + 1) }),
              },
              {
                key: 'type',
                title: t('type'),
                cell: (row) => `${say(zoneTypeNames[row.type])}${row.isTypeKnown ? '' : ` ${t('assumed')}`}`,
              },
              { key: 'note', title: t('note'), cell: (row) => (row.isOutsidePlace ? t('outside') : '—') },
            ]}
          />
          <More rest={layer.good.length - goodShown} onMore={() => setGoodShown(goodShown + rowsAtOnce)} />
        </div>
      ) : null}
    </div>
  )
}

function More({ rest, onMore }: { rest: number; onMore: () => void }) {
  const t = useTranslations('zones.import')
  if (rest <= 0) return null
  return (
    <Button onPress={onMore} className="self-start">
      {t('more', { count: Math.min(rest, rowsAtOnce), rest })}
    </Button>
  )
}
