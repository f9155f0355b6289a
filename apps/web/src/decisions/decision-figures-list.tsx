import type { DecisionDocument } from '@hetu/domain/decisions/decision-document'
import { relations } from '@hetu/domain/people/role'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'

const strong = (chunks: ReactNode) => <strong>{chunks}</strong>
const channels = ['online', 'grid_worker', 'meeting', 'paper'] as const

/** Who was heard, by channel and by relation, and who was not. */
export function DecisionFiguresList({ document }: { document: DecisionDocument }) {
  const t = useTranslations('decisions')
  const relationName = useTranslations('shared.person.relation')
  const say = useLocalText()
  const { figures, content } = document
  const byChannel = channels.filter((channel) => figures.contributionsByChannel[channel])
  const byRelation = relations.filter((relation) => figures.personsByRelation[relation])
  const unstated = figures.personsByRelation.unstated ?? 0
  return (
    <div className="flex flex-col gap-2 text-body">
      <p>
        {t('page.byChannel', {
          counts: byChannel
            .map((channel) => `${t(`channel.${channel}`)} ${figures.contributionsByChannel[channel]}`)
            .join(' · '),
        })}
      </p>
      <p>
        {t('page.byRelation', {
          counts: [
            ...byRelation.map(
              (relation) => `${relationName(relation)} ${figures.personsByRelation[relation]}`,
            ),
            ...(unstated > 0 ? [`${t('unstated')} ${unstated}`] : []),
          ].join(' · '),
        })}
      </p>
      {content.eligible ? (
        <>
          <p>
            {t('page.eligible', {
              households: content.eligible.households,
              basis: say(content.eligible.basis),
            })}
          </p>
          <p>
            {t.rich('page.notHeard', {
              b: strong,
              who: say(content.eligible.notHeard),
            })}
          </p>
        </>
      ) : null}
      <p className="text-note text-ink-least">{t('page.countsNote')}</p>
    </div>
  )
}
