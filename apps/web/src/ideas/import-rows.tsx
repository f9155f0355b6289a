import type { IdeaImport, IdeaImportRow, RefusedIdeaRow } from '@hetu/domain/ideas/idea-import'
import { type RefusalCode, refusalSentence } from '@hetu/domain/refusal'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { Select } from '../shared/components/select.tsx'
import { Table } from '../shared/components/table.tsx'
import { useLanguage, useLocalText } from '../shared/language.ts'
import { MoreRows, rowsAtOnce } from '../shared/components/more-rows.tsx'
import type { RowChoices } from './use-row-choice.ts'

/** Rows that can come in, each with what is decided of it; those by which somebody may be known stand first. */
export function ImportRows({ read, choices }: { read: IdeaImport; choices: RowChoices }) {
  const t = useTranslations('ideas.import.rows')
  const categories = useTranslations('ideas.category')
  const say = useLocalText()
  const [shown, setShown] = useState(rowsAtOnce)
  if (read.rows.length === 0) return null
  const held = read.rows.filter(({ personal }) => personal.length > 0)
  const rows = [...held, ...read.rows.filter(({ personal }) => personal.length === 0)]
  const place = (row: IdeaImportRow) => `${say(row.placeName)} (${t(`basis.${row.placeBasis}`)})`
  return (
    <div className="flex flex-col gap-3">
      {held.length > 1 ? (
        <Button
          onPress={() =>
            choices.chooseAll(
              held.map(({ index }) => index),
              'mask',
            )
          }
          className="self-start"
        >
          {t('maskAll', { count: held.length })}
        </Button>
      ) : null}
      <Table<IdeaImportRow>
        caption={t('title')}
        rowKey={({ index }) => String(index)}
        rows={rows.slice(0, shown)}
        columns={[
          { key: 'row', title: t('row'), isRowName: true, isShort: true, cell: ({ index }) => index + 1 },
          { key: 'words', title: t('words'), cell: wordsCell },
          {
            key: 'category',
            title: t('category'),
            isShort: true,
            cell: ({ category }) => categories(category),
          },
          { key: 'said', title: t('said'), isShort: true, cell: ({ saidOn }) => saidOn ?? t('undated') },
          { key: 'place', title: t('place'), cell: place },
          { key: 'choice', title: t('choice'), cell: (row) => choiceCell(row, choices) },
        ]}
      />
      <MoreRows rest={rows.length - shown} onMore={() => setShown(shown + rowsAtOnce)} />
    </div>
  )
}

const wordsCell = ({ title, words }: IdeaImportRow) => (
  <span dir="auto" className="flex flex-col gap-1 wrap-anywhere">
    <b>{title}</b>
    {words === title ? null : <span className="line-clamp-4">{words}</span>}
  </span>
)
const titleCell = ({ title }: RefusedIdeaRow) => <span dir="auto">{title ?? '—'}</span>
const choiceCell = (row: IdeaImportRow, choices: RowChoices) => <Choice row={row} choices={choices} />

function Choice({ row, choices }: { row: IdeaImportRow; choices: RowChoices }) {
  const t = useTranslations('ideas.import.rows')
  const choice = choices.of(row)
  const { index, personal } = row
  if (personal.length === 0)
    return (
      <Checkbox
        isSelected={choice !== 'out'}
        onChange={(isIn) => choices.choose(index, isIn ? 'in' : 'out')}
        aria-label={t('takeRow', { row: index + 1 })}
      >
        {t('take')}
      </Checkbox>
    )
  return (
    <Select
      label={t('found', {
        texts: personal.map(({ kind, text }) => `${t(`personal.${kind}`)} ${text}`).join(' · '),
      })}
      options={(['out', 'mask', 'confirm'] as const).map((value) => ({ value, label: t(`held.${value}`) }))}
      value={choice === 'in' ? 'out' : choice}
      onChange={(next) => choices.choose(index, next)}
    />
  )
}

/** Rows that cannot come in, each with its reason. */
export function RefusedIdeaRows({ refused }: { refused: readonly RefusedIdeaRow[] }) {
  const t = useTranslations('ideas.import.rows')
  const { locale } = useLanguage()
  const [shown, setShown] = useState(rowsAtOnce)
  if (refused.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <Table<RefusedIdeaRow>
        caption={t('refusedTitle')}
        rowKey={({ index }) => String(index)}
        rows={refused.slice(0, shown)}
        columns={[
          { key: 'row', title: t('row'), isRowName: true, isShort: true, cell: ({ index }) => index + 1 },
          { key: 'title', title: t('words'), cell: titleCell },
          {
            key: 'reason',
            title: t('reason'),
            // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server names only reasons that it has
            cell: ({ code, params }) =>
              refusalSentence({ code: code as RefusalCode, ...(params && { params }) }, locale),
          },
        ]}
      />
      <MoreRows rest={refused.length - shown} onMore={() => setShown(shown + rowsAtOnce)} />
    </div>
  )
}
