import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useTranslations } from 'use-intl'
import { FilterChips } from '../shared/components/chip.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { DifferenceList } from './difference-list.tsx'

/** Which version one reads, and what changed against the one before. */
export function VersionSwitch({
  proposal,
  onVersion,
}: {
  proposal: Proposal
  onVersion: (version: number) => void
}) {
  const t = useTranslations('proposals.version')
  const say = useLocalText()
  const format = useFormat()
  const { versions, shown } = proposal
  const before = versions.findLast((one) => one.version < shown.version)
  return (
    <div className="flex flex-col gap-3">
      {versions.length > 1 ? (
        <FilterChips
          label={t('choose')}
          mode="one"
          options={versions.map((one) => ({
            value: String(one.version),
            title: one.frozenAt
              ? t('of', { version: one.version, on: format.day(one.frozenAt) })
              : t('draft', { version: one.version }),
          }))}
          selected={[String(shown.version)]}
          onSelect={([chosen]) => onVersion(Number(chosen))}
        />
      ) : null}
      {shown.changeNote ? <p className="text-body">{say(shown.changeNote)}</p> : null}
      {before ? (
        <>
          <h3 className="text-lead font-bold">{t('against', { version: before.version })}</h3>
          <DifferenceList reference={proposal.reference} from={before.version} to={shown.version} />
        </>
      ) : (
        <p className="text-body text-ink-second">{t('first')}</p>
      )}
      {shown.contentHash ? (
        <p className="text-note text-ink-least">
          {t('hash')}{' '}
          <code className="tabular-nums">
            {shown.contentHash
              .slice(0, 12)
              .toUpperCase()
              .replace(/(.{3})(?=.)/g, '$1 ')}
          </code>
        </p>
      ) : null}
    </div>
  )
}
