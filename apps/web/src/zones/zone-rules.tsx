import type { Rule } from '@hetu/domain/zones/rule'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { useLocalText } from '../shared/language.ts'

/** The rules of a zone in words, each with its article, its force and the exception that the law foresees. */
export function ZoneRules({ rules }: { rules: readonly Rule[] }) {
  const t = useTranslations('zones.card')
  const here = useTranslations('mapZones.here')
  const say = useLocalText()
  if (rules.length === 0) return <p className="text-label text-ink-second">{t('noRules')}</p>
  return (
    <ul className="m-0 list-none p-0">
      {rules.map((rule) => (
        <li key={rule.id} className="flex flex-col gap-0.5 border-b border-hair py-2 last:border-0">
          <p className="flex flex-wrap items-baseline gap-x-2 text-label">
            <span className="min-w-0 flex-1 basis-60">{say(rule.text)}</span>
            {rule.severity === 'guidance' ? <Badge>{here('guidance')}</Badge> : null}
          </p>
          <p className="text-note text-ink-least">{say(rule.article)}</p>
          {rule.exception ? (
            <p className="text-note text-ink-second">
              {here('exception', { text: say(rule.exception.text), by: say(rule.exception.grantedBy) })}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
