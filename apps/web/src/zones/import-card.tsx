import type { ZoneImportSummary } from '@hetu/domain/zones/zone-import-record'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { fatesOf } from './import-fates.tsx'
import { ImportAnswer } from './import-answer.tsx'

/** A file of zones by its counts: waiting for a second person, returned, published, or taken out again. */
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
  const { state, askedAt } = zoneImport
  const word = state === 'previewed' ? (askedAt ? 'waiting' : 'notAsked') : state
  const tone = {
    waiting: 'warn',
    notAsked: 'plain',
    published: 'ok',
    undone: 'plain',
    returned: 'bad',
    withdrawn: 'plain',
  } as const
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
      <p className="text-label">{t('fates', fatesOf(zoneImport))}</p>
      {zoneImport.sameFileAs.length > 0 ? (
        <p className="text-label text-warn">
          {words('sameFile', { numbers: zoneImport.sameFileAs.join(', ') })}
        </p>
      ) : null}
      {zoneImport.returnReason && zoneImport.settledBy && zoneImport.settledAt ? (
        <p className="text-body">
          {t('returnedBecause', {
            who: say(zoneImport.settledBy.chosenName),
            moment: format.moment(zoneImport.settledAt),
            reason: zoneImport.returnReason,
          })}
        </p>
      ) : null}
      {zoneImport.withdrawnAt ? (
        <p className="text-label text-ink-second">
          {t('takenBack', { moment: format.moment(zoneImport.withdrawnAt) })}
        </p>
      ) : null}
      {children}
      <ImportAnswer zoneImport={zoneImport} />
    </article>
  )
}
