import { shortHash } from '@hetu/domain/decisions/short-hash'
import type { DecisionDocument } from '@hetu/domain/decisions/decision-document'
import { useTranslations } from 'use-intl'
import { Fact, FactRow } from '../shared/components/fact.tsx'
import { OfficialVoice } from '../shared/components/official-voice.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { DecisionDetails } from './decision-details.tsx'
import { DecisionMap } from './decision-map.tsx'
import { DispositionTable } from './disposition-table.tsx'
import { svgAddress } from '../shared/svg-address.ts'

interface DecisionPaperProps {
  document: DecisionDocument
  /** Left out in a preview: nothing is hashed before it is published. */
  contentHash?: string
  qrSvg?: string
  reviewWords: { discipline: (code: string) => string; verdict: (code: string) => string }
}

/** What a decision says, in the order in which people ask: what, why, each answer, who disagreed, what to do. */
export function DecisionPaper({ document, contentHash, qrSvg, reviewWords }: DecisionPaperProps) {
  const t = useTranslations('decisions.page')
  const say = useLocalText()
  const format = useFormat()
  const { content, figures } = document
  const facts = {
    date: format.day(document.publishedAt, { withYear: true }),
    version: document.proposal.version,
    contributions: figures.contributions,
    points: figures.points,
  }
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="flex min-w-0 flex-1 basis-80 flex-col gap-6">
          <p className="text-label text-ink-second">{t('facts', facts)}</p>
          <FactRow>
            {content.eligible ? (
              <Fact value={`${figures.verifiedPersons} / ${content.eligible.households}`}>{t('heard')}</Fact>
            ) : (
              <Fact value={figures.persons}>{t('persons')}</Fact>
            )}
            {content.keyFigures.map((figure) => (
              <Fact key={figure.label.zh} value={figure.value}>
                {say(figure.label)}
              </Fact>
            ))}
            <Fact value={content.conditions.length}>{t('conditions')}</Fact>
            {contentHash ? (
              <Fact value={<span className="whitespace-nowrap">{shortHash(contentHash)}</span>}>
                {t('hash')}
              </Fact>
            ) : null}
          </FactRow>
        </div>
        {qrSvg && contentHash ? (
          <figure className="w-28 shrink-0">
            <img
              src={svgAddress(qrSvg)}
              alt={t('qr', { hash: shortHash(contentHash) })}
              width={112}
              height={112}
              className="w-full border-2 border-ink bg-white"
            />
          </figure>
        ) : null}
      </div>
      <section className="flex flex-col gap-2">
        <h2 className="text-title font-bold">{t('summary')}</h2>
        <p className="max-w-measure text-lead">{say(content.summary)}</p>
      </section>
      <DispositionTable groups={document.groups} reviewWords={reviewWords} />
      <div className="flex flex-col gap-2">
        {content.minority.length === 0 ? (
          <OfficialVoice word={t('minority')}>{t('minorityNone')}</OfficialVoice>
        ) : null}
        {content.minority.map((statement) => (
          <OfficialVoice key={statement.words.zh} word={t('minority')}>
            {t('minorityWords', { who: say(statement.who), words: say(statement.words) })}
            {statement.treatment ? ` ${say(statement.treatment)}` : ''}
          </OfficialVoice>
        ))}
      </div>
      {content.conditions.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h2 className="text-title font-bold">{t('conditionTitle')}</h2>
          <ol className="flex flex-col gap-3">
            {content.conditions.map((condition) => (
              <li key={condition.code} className="flex gap-3">
                <strong className="w-10 shrink-0 text-official">{condition.code}</strong>
                <span>
                  {say(condition.text)}
                  <span className="block text-note text-ink-least">
                    {t('conditionBy', { who: say(condition.responsible) })}
                    {condition.dueOn
                      ? ` · ${t('conditionDue', { date: format.day(condition.dueOn, { withYear: true }) })}`
                      : ''}{' '}
                    · {t('conditionCheck', { how: say(condition.checkBy) })}
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <section className="flex flex-col gap-2">
        <h2 className="text-title font-bold">{t('challenge')}</h2>
        <p className="max-w-measure text-body">
          {t('challengeTerm', {
            date: format.day(content.challenge.until, { withYear: true }),
            body: say(content.challenge.body),
          })}{' '}
          {t('address', { address: say(content.challenge.address) })}
          {content.challenge.suit ? ` ${say(content.challenge.suit)}` : ''}
        </p>
      </section>
      <section className="flex flex-col gap-2">
        <h2 className="text-title font-bold">{t('next')}</h2>
        <p className="max-w-measure text-body">{say(content.nextSteps)}</p>
      </section>
      <DecisionMap document={document} />
      <section className="flex flex-col gap-4">
        <h2 className="text-title font-bold">{t('details')}</h2>
        <DecisionDetails document={document} reviewWords={reviewWords} />
      </section>
    </div>
  )
}
