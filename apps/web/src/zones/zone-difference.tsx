import type { ZoneDifference } from '@hetu/domain/zones/zone-alteration'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { ChangedParameters } from './changed-parameters.tsx'

/** What a version alters: ground in square metres, then every rule and entry that reads differently. */
export function ZoneDifferenceView({ difference }: { difference: ZoneDifference }) {
  const t = useTranslations('zones.history')
  const say = useLocalText()
  const { number } = useFormat()
  const { rulesAdded, rulesRemoved, rulesChanged, facts, hasMoved } = difference
  if (!hasMoved && rulesAdded.length + rulesRemoved.length + rulesChanged.length + facts.length === 0) {
    return <p className="text-label">{t('same')}</p>
  }
  return (
    <div className="flex flex-col gap-2 text-label">
      <p>
        {hasMoved
          ? t('moved', {
              before: number(difference.squareMetresBefore),
              after: number(difference.squareMetresAfter),
              gained: number(difference.gainedSquareMetres),
              lost: number(difference.lostSquareMetres),
            })
          : t('notMoved')}
      </p>
      {[
        { title: t('added'), rules: rulesAdded, mark: '+' },
        { title: t('removed'), rules: rulesRemoved, mark: '−' },
      ].map(({ title, rules, mark }) =>
        rules.length > 0 ? (
          <div key={mark}>
            <p className="font-bold">{title}</p>
            <ul className="m-0 list-none p-0">
              {rules.map((rule) => (
                <li key={rule.id}>
                  {mark} {say(rule.text)}{' '}
                  <span className="text-note text-ink-least">{say(rule.article)}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null,
      )}
      {rulesChanged.length > 0 ? (
        <div>
          <p className="font-bold">{t('changed')}</p>
          <ul className="m-0 list-none p-0">
            {rulesChanged.map(({ before, after }) => (
              <li key={after.id}>
                <p className="text-ink-least">
                  {t('was', { text: `${say(before.text)} ${say(before.article)}` })}
                </p>
                <p>{t('now', { text: `${say(after.text)} ${say(after.article)}` })}</p>
                <ChangedParameters before={before} after={after} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {facts.length > 0 ? (
        <div>
          <p className="font-bold">{t('facts')}</p>
          <ul className="m-0 list-none p-0">
            {facts.map(({ fact, before, after }) => (
              <li key={fact}>
                {t(`fact.${fact}`)}
                {before && after ? (
                  <>
                    <p className="text-ink-least">{t('was', { text: say(before) })}</p>
                    <p>{t('now', { text: say(after) })}</p>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
