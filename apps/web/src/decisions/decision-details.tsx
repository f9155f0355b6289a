import type { DecisionDocument } from '@hetu/domain/decisions/decision-document'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { DecisionFiguresList } from './decision-figures-list.tsx'

interface DecisionDetailsProps {
  document: DecisionDocument
  /** Names of disciplines and verdicts, from the reviews. */
  reviewWords: { discipline: (code: string) => string; verdict: (code: string) => string }
}

/** Basis, facts, options, procedure, figures, reviews and versions of a decision. */
export function DecisionDetails({ document, reviewWords }: DecisionDetailsProps) {
  const t = useTranslations('decisions.page')
  const say = useLocalText()
  const format = useFormat()
  const { content } = document
  return (
    <div className="flex flex-col gap-6">
      <Part title={t('basis')}>
        <ul className="list-disc ps-6">
          {content.legalBasis.map((basis) => (
            <li key={basis.article.zh}>
              {say(basis.article)}
              {basis.says ? (
                <span className="block text-label text-ink-second">{say(basis.says)}</span>
              ) : null}
            </li>
          ))}
        </ul>
        {content.exceptions.map((exception) => (
          <p key={`${exception.ruleId}${exception.workId}`}>
            <ExceptionWords exception={exception} elements={document.elements} />
            <span className="block text-label text-ink-second">
              {t('granted', {
                who: say(exception.grantedBy),
                date: format.day(exception.grantedOn, { withYear: true }),
              })}
            </span>
          </p>
        ))}
      </Part>
      <Part title={t('factsTitle')}>{say(content.facts)}</Part>
      <Part title={t('options')}>
        <ul className="flex flex-col gap-1">
          {content.options.map((option) => (
            <li key={option.title.zh}>
              {t.rich(option.isChosen ? 'optionChosen' : 'option', {
                b: strong,
                title: say(option.title),
                why: say(option.why),
              })}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('reasons')}>{say(content.reasons)}</Part>
      <Part title={t('procedure')}>
        <ol className="flex flex-col gap-1">
          {content.procedure.map((step) => (
            <li key={`${step.on}${step.step.zh}`}>
              <span className="me-3 tabular-nums">{format.day(step.on, { withYear: true })}</span>{' '}
              {say(step.step)}
            </li>
          ))}
        </ol>
      </Part>
      <Part title={t('figures')}>
        <DecisionFiguresList document={document} />
      </Part>
      {document.reviews.length > 0 ? (
        <Part title={t('reviews')}>
          <ul className="flex flex-col gap-2">
            {document.reviews.map((review) => (
              <li key={`${review.discipline}${review.expert.zh}${review.version}`}>
                {review.interest.recusedAt ? (
                  t('recused', {
                    name: say(review.expert),
                    discipline: reviewWords.discipline(review.discipline),
                  })
                ) : (
                  <>
                    <strong>
                      {reviewWords.discipline(review.discipline)} · {say(review.expert)} ·{' '}
                      {t('version', { version: review.version })} ·{' '}
                      {review.verdict ? reviewWords.verdict(review.verdict) : ''}
                    </strong>
                    {review.summary ? <span className="block">{say(review.summary)}</span> : null}
                    {review.dissent ? (
                      <span className="block">{t('dissent', { words: say(review.dissent) })}</span>
                    ) : null}
                  </>
                )}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title={t('evaluation')}>{say(content.evaluation)}</Part>
      <Part title={t('versions')}>
        {document.versions
          .map(
            ({ version, publishedAt }) =>
              `${t('version', { version })}${publishedAt ? ` ${format.day(publishedAt, { withYear: true })}` : ''}`,
          )
          .join(' · ')}
        <span className="block text-note text-ink-least">
          {t('draftedBy', { name: say(document.draftedBy) })} ·{' '}
          {t('approvedBy', { name: say(document.approvedBy) })} ·{' '}
          {t('effective', { date: format.day(content.effectiveOn, { withYear: true }) })}
          {content.expiresOn
            ? ` · ${t('expires', { date: format.day(content.expiresOn, { withYear: true }) })}`
            : ''}
        </span>
      </Part>
    </div>
  )
}

const strong = (chunks: ReactNode) => <strong>{chunks}</strong>

type Exception = DecisionDocument['content']['exceptions'][number]

/** What was permitted, by the name of the work: the frozen document names its rule by a code only. */
function ExceptionWords({
  exception,
  elements,
}: {
  exception: Exception
  elements: DecisionDocument['elements']
}) {
  const t = useTranslations('decisions.page')
  const say = useLocalText()
  const name = elements.find(({ id }) => id === exception.workId)?.name
  const reason = say(exception.reason)
  return name
    ? t.rich('exceptionFor', { b: strong, element: say(name), reason })
    : t.rich('exception', { b: strong, reason })
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-lead font-bold">{title}</h3>
      <div className="max-w-measure text-body">{children}</div>
    </section>
  )
}
