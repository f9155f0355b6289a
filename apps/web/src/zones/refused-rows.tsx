import type { ZoneImport } from '@hetu/domain/zones/zone-import-record'
import type { RefusedRow } from '@hetu/domain/zones/zone-layer'
import { refusalSentence } from '@hetu/domain/refusal'
import { tableAsCsv } from '@hetu/domain/table-as-csv'
import { rowNumber } from '@hetu/domain/zones/row-number'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital } from '../shared/capital.ts'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { Table } from '../shared/components/table.tsx'
import { useLanguage } from '../shared/language.ts'
import { nameCell, rowNumberCell } from './import-cells.tsx'
import { rowPlace } from './import-row-place.ts'
import type { RowTicks } from './use-row-ticks.ts'
import { MoreRows, rowsAtOnce } from '../shared/components/more-rows.tsx'

interface RefusedRowsProps {
  zoneImport: ZoneImport
  /** Marks a row's place on the map. */
  onMark: (row: RefusedRow) => void
  ticks?: RowTicks | undefined
}

/** The sentence of why a row cannot be used, in the reader's language. */
export function useRowReason(): (row: RefusedRow) => string {
  const { locale } = useLanguage()
  return ({ code, params }) => refusalSentence({ code, ...(params && { params }) }, locale)
}

/** Rows that cannot be used: each with its reason and the way to its place; the whole list for whoever drew the file. */
export function RefusedRows({ zoneImport, onMark, ticks }: RefusedRowsProps) {
  const t = useTranslations('zones.import')
  const words = useTranslations('zones.mapping.refused')
  const reasonOf = useRowReason()
  const [shown, setShown] = useState(rowsAtOnce)
  const { refused } = zoneImport.layer
  if (refused.length === 0) return null
  const inWords = (row: RefusedRow) => {
    const place = rowPlace(row)
    return place && capital(words('at', { ...place }))
  }
  const download = () => {
    const csv = tableAsCsv([
      [t('row'), t('name'), t('reason'), words('where'), words('longitude'), words('latitude')],
      ...refused.map((row) => [
        rowNumber(row),
        row.name,
        reasonOf(row),
        inWords(row) ?? null,
        row.place?.[0] ?? null,
        row.place?.[1] ?? null,
      ]),
    ])
    const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = words('file', { name: zoneImport.fileName })
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }
  const whyOf = (row: RefusedRow): ReactNode => (
    <>
      {reasonOf(row)}
      {ticks && row.code === 'layer_row_outside_place' ? (
        <Checkbox
          isSelected={ticks.outside.includes(rowNumber(row))}
          onChange={(isOn) => ticks.tick('outside', rowNumber(row), isOn)}
        >
          {words('take', { row: rowNumber(row) })}
        </Checkbox>
      ) : null}
    </>
  )
  const placeOf = (row: RefusedRow): ReactNode =>
    row.place ? (
      <span className="flex flex-col items-start gap-1">
        <Button isNarrow aria-label={words('mark', { row: rowNumber(row) })} onPress={() => onMark(row)}>
          {t('showPlace')}
        </Button>
        {inWords(row)}
      </span>
    ) : (
      (inWords(row) ?? '—')
    )
  return (
    <div className="flex flex-col gap-2">
      <Table<RefusedRow>
        caption={t('refusedTitle')}
        rowKey={rowNumber}
        rows={refused.slice(0, shown)}
        columns={[
          {
            key: 'row',
            title: t('row'),
            isRowName: true,
            cell: rowNumberCell,
          },
          { key: 'name', title: t('name'), cell: (row) => nameCell(row.name ?? '—') },
          {
            key: 'reason',
            title: t('reason'),
            cell: (row) => whyOf(row),
          },
          {
            key: 'place',
            title: t('place'),
            cell: (row) => placeOf(row),
          },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        <MoreRows rest={refused.length - shown} onMore={() => setShown(shown + rowsAtOnce)} />
        <Button onPress={download}>{words('download')}</Button>
      </div>
    </div>
  )
}
