import { useOffer } from '../shared/offer.ts'
import { evidenceNames } from '@hetu/domain/places/evidence'
import type { UncheckedRelation } from '@hetu/domain/places/unchecked-relation'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { toast } from '../shared/toast.ts'
import { RefuseRelation } from './refuse-relation.tsx'
import { useCheckRelation, useUncheckedRelations } from './use-unchecked-relations.ts'

/** Relations that one person has confirmed and a second looks at, the oldest first. For the desk. */
export function UncheckedList() {
  const t = useTranslations('places.unchecked')
  const { data, error, refetch } = useUncheckedRelations()
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={2} />
  return (
    <section className="flex flex-col gap-2" id="unchecked">
      <h2 className="text-lead font-bold">{t('title', { count: data.length })}</h2>
      <p className="text-note text-ink-least">{data.length === 0 ? t('none') : t('lead')}</p>
      <ul className="m-0 flex list-none flex-col p-0">
        {data.map((relation) => (
          <li key={relation.id} className="flex flex-col gap-1 border-b border-hair py-3">
            <UncheckedLine relation={relation} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function UncheckedLine({ relation: row }: { relation: UncheckedRelation }) {
  const t = useTranslations('places.unchecked')
  const relation = useTranslations('shared.person.relation')
  const say = useLocalText()
  const format = useFormat()
  const check = useCheckRelation(row.id)
  const offer = useOffer()(row.refusal)
  const name = say(row.chosenName)
  return (
    <>
      <h3 className="text-body font-bold">
        {[name, relation(row.relation), row.area.name ? say(row.area.name) : ''].filter(Boolean).join(' · ')}
      </h3>
      <p className="text-label">
        {row.evidence ? t('seen', { evidence: say(evidenceNames[row.evidence]) }) : t('seenUnknown')}
        {row.hasAccount ? '' : ` ${t('noAccount')}`}
      </p>
      <p className="text-note text-ink-least">
        {t('noted', {
          who: row.verifiedBy ? say(row.verifiedBy) : t('somebody'),
          moment: format.moment(row.verifiedAt),
        })}
        {row.expiresAt ? ` ${t('until', { day: format.day(row.expiresAt) })}` : ''}
      </p>
      {row.sameName.length > 0 ? (
        <div className="text-label text-warn">
          <p>{t('sameName', { count: row.sameName.length })}</p>
          <ul className="m-0 ps-5">
            {row.sameName.map((other, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- two of the same name may stand the same way
              <li key={at}>
                {[
                  relation(other.relation),
                  other.areaName ? say(other.areaName) : '',
                  other.isChecked ? '' : t('waitsToo'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {offer.isShown ? (
        <div className="flex flex-wrap gap-2">
          <Button
            isNarrow
            disabledReason={offer.disabledReason}
            isPending={check.isPending}
            onPress={() =>
              check.mutate({ isConfirmed: true }, { onSuccess: () => toast(t('confirmed', { name })) })
            }
          >
            {t('confirm')}
          </Button>
          <RefuseRelation id={row.id} name={name} disabledReason={offer.disabledReason} />
        </div>
      ) : null}
      {check.error ? <ProblemNotice error={check.error} /> : null}
    </>
  )
}
