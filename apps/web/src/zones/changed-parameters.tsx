import { parameterValue } from '@hetu/domain/zones/parameter-value'
import { choiceName, parameterName } from '@hetu/domain/zones/rule-names'
import { simpleParametersOf } from '@hetu/domain/zones/rule-parameters'
import type { Rule } from '@hetu/domain/zones/rule'
import { valueInWords } from '@hetu/domain/zones/value-in-words'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'

/** The figures of a rule that differ between two versions: its words may stay while its number changes. */
export function ChangedParameters({ before, after }: { before: Rule; after: Rule }) {
  const t = useTranslations('zones.history')
  const say = useLocalText()
  const inWords = (value: unknown) => say(valueInWords(value, choiceName))
  if (before.kind !== after.kind) return null
  return simpleParametersOf(after.kind).map(({ path }) => {
    const [was, now] = [inWords(parameterValue(before, path)), inWords(parameterValue(after, path))]
    return was === now ? null : (
      <p key={path}>
        <span className="inline-block text-ink-second first-letter:uppercase">
          {say(parameterName(path))}
        </span>{' '}
        <strong>{t('fromTo', { before: was || '—', after: now || '—' })}</strong>
      </p>
    )
  })
}
