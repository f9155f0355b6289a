import type { HeightReading } from '@hetu/domain/zones/height-reading'
import { useTranslations } from 'use-intl'
import { Table } from '../shared/components/table.tsx'
import { useFormat } from '../shared/formatter.ts'
import { BadIcon, InfoIcon, OkIcon, WarnIcon } from '../shared/icons/notice-icons.tsx'
import { useLocalText } from '../shared/language.ts'

const looks = {
  fail: { icon: BadIcon, ink: 'text-bad' },
  needs_expert: { icon: WarnIcon, ink: 'text-warn' },
  insufficient_data: { icon: InfoIcon, ink: 'text-info' },
  not_applicable: { icon: InfoIcon, ink: 'text-info' },
  no_limit: { icon: InfoIcon, ink: 'text-info' },
  pass: { icon: OkIcon, ink: 'text-ok' },
}

/** Each element's height against its limit: one sentence each, then the figures side by side. */
export function HeightReadings({
  readings,
  isTableShown,
}: {
  readings: readonly HeightReading[]
  isTableShown: boolean
}) {
  const t = useTranslations('zones.heights')
  const say = useLocalText()
  const format = useFormat()
  return (
    <>
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {readings.map(({ workId, result, sentence, others }) => {
          const { icon: Icon, ink } = looks[result]
          return (
            <li key={workId} className="flex items-start gap-2">
              <Icon className={`mt-[0.15em] ${ink}`} />
              <div className="flex min-w-0 flex-col gap-1">
                <p className="text-lead font-bold">{say(sentence)}</p>
                {others.map((other) => (
                  <p key={`${other.ruleId} ${other.attribute}`} className="text-label text-ink-second">
                    {t('also', { sentence: say(other.sentence) })}
                  </p>
                ))}
              </div>
            </li>
          )
        })}
      </ul>
      {isTableShown ? (
        <Table
          caption={t('tableTitle')}
          isCaptionHidden
          rows={readings}
          rowKey={({ workId }) => workId}
          columns={[
            { key: 'element', title: t('element'), isRowName: true, cell: ({ name }) => say(name) },
            {
              key: 'height',
              title: t('height'),
              isNumber: true,
              cell: ({ heightMetres }) => format.metres(heightMetres),
            },
            {
              key: 'limit',
              title: t('limit'),
              isNumber: true,
              cell: ({ limitMetres }) => (limitMetres === null ? t('unlimited') : format.metres(limitMetres)),
            },
            { key: 'margin', title: t('margin'), isNumber: true, cell: (reading) => difference(reading) },
            {
              key: 'article',
              title: t('article'),
              cell: ({ finding }) => (finding ? say(finding.article) : ''),
            },
          ]}
        />
      ) : null}
    </>
  )

  function difference({ heightMetres, limitMetres }: HeightReading): string {
    if (limitMetres === null) return ''
    const by = heightMetres - limitMetres
    if (Math.abs(by) < 0.005) return t('level')
    return t(by > 0 ? 'above' : 'under', { metres: format.metres(Math.abs(by)) })
  }
}
