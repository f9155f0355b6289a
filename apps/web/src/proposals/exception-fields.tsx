import type { GrantedException } from '@hetu/domain/proposals/stage-entry'
import type { Finding } from '@hetu/domain/zones/finding'
import { useTranslations } from 'use-intl'
import { BilingualField, isBilingual } from '../shared/components/bilingual-field.tsx'
import { useLocalText } from '../shared/language.ts'
import { emptyText } from './use-proposals.ts'

interface ExceptionFieldsProps {
  findings: readonly Finding[]
  granted: readonly GrantedException[]
  onChange: (granted: GrantedException[]) => void
}

/** For each mandatory rule that is broken: who granted an exception, and by which document. */
export function ExceptionFields({ findings, granted, onChange }: ExceptionFieldsProps) {
  const t = useTranslations('proposals.step')
  const say = useLocalText()
  const write = (next: GrantedException) => onChange([...granted.filter((one) => !isOf(one, next)), next])
  return (
    <fieldset className="flex flex-col gap-3 rounded-control border border-hair p-3">
      <legend className="px-1 text-lead font-bold">{t('grantTitle')}</legend>
      <p className="text-body text-ink-second">{t('grantLead')}</p>
      {findings.map((finding) => {
        const exception = exceptionOf(finding, granted)
        return (
          <div
            key={`${finding.workId} ${finding.ruleId}`}
            className="flex flex-col gap-3 border-b border-hair pb-3 last:border-0 last:pb-0"
          >
            <p className="text-body">
              <strong>{t('rule', { sentence: say(finding.sentence) })}</strong>
              <span className="block text-note text-ink-least">{say(finding.article)}</span>
            </p>
            {(['grantedBy', 'document'] as const).map((part) => (
              <BilingualField
                key={part}
                label={t(part)}
                value={exception[part]}
                onChange={(words) => write({ ...exception, [part]: words })}
                maxLength={200}
              />
            ))}
          </div>
        )
      })}
    </fieldset>
  )
}

type OfRule = Pick<GrantedException, 'workId' | 'ruleId'>
const isOf = (one: OfRule, other: OfRule) => one.workId === other.workId && one.ruleId === other.ruleId

function exceptionOf(finding: Finding, granted: readonly GrantedException[]): GrantedException {
  const { workId, ruleId } = finding
  return (
    granted.find((one) => isOf(one, finding)) ?? { workId, ruleId, grantedBy: emptyText, document: emptyText }
  )
}

/** The exceptions to send, or null while one of them is not written in both languages. */
export function wholeExceptions(
  findings: readonly Finding[],
  granted: readonly GrantedException[],
): GrantedException[] | null {
  const exceptions = findings.map((finding) => exceptionOf(finding, granted))
  const isWhole = exceptions.every(
    ({ grantedBy, document }) => isBilingual(grantedBy) && isBilingual(document),
  )
  return isWhole ? exceptions : null
}
