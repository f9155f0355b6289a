import { stances } from '@hetu/domain/topics/ledger'
import type { Topic, TopicLink } from '@hetu/domain/topics/topic'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { Chip } from '../shared/components/chip.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { ObjectButton } from './object-button.tsx'

/** What each side says, chosen by rule, side by side in the fixed order of the sides. */
export function TopicQuotes({ topic }: { topic: Topic }) {
  const t = useTranslations('topics')
  const sides = stances.map((stance) => ({
    stance,
    links: topic.links.filter((link) => link.isQuoted && link.stance === stance),
  }))
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title font-bold">{t('quotes')}</h2>
      <p className="text-note text-ink-least">{t('quotesRule')}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {sides
          .filter(({ links }) => links.length > 0)
          .map(({ stance, links }) => (
            <div key={stance} className="flex flex-col gap-2 rounded-control border border-edge p-3">
              <h3 className="text-label font-bold">{t(`standing.${stance}`)}</h3>
              {links.map((link) => (
                <Quotation key={link.id} link={link} />
              ))}
            </div>
          ))}
      </div>
    </section>
  )
}

function Quotation({ link }: { link: TopicLink }) {
  const t = useTranslations('topics')
  return (
    <blockquote className="m-0 flex flex-col gap-1 border-s-4 border-edge ps-3">
      <span lang={link.language} className="text-body wrap-anywhere whitespace-pre-line">
        {link.words}
      </span>
      <span className="text-note text-ink-least">
        <TextLink to="/ideas/$reference" params={{ reference: link.idea }}>
          {link.idea}
        </TextLink>{' '}
        · {t('saidBy', { persons: link.persons })}
      </span>
    </blockquote>
  )
}

interface TopicWordsProps {
  topic: Topic
  /** Which are chosen, for those who sort; null for all others. */
  choice: { chosen: ReadonlySet<string>; onChoose: (id: string, isChosen: boolean) => void } | null
}

/** Everything that was said in a topic, the latest first, each with why it is here. */
export function TopicWords({ topic, choice }: TopicWordsProps) {
  const t = useTranslations('topics')
  const marks = useTranslations('shared.marks')
  const say = useLocalText()
  const format = useFormat()
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title font-bold">{t('words')}</h2>
      {topic.links.length === 0 ? <p className="text-body text-ink-second">{t('wordsNone')}</p> : null}
      <ul className="m-0 flex list-none flex-col p-0">
        {topic.links.map((link) => (
          <li key={link.id} className="flex flex-col gap-1 border-b border-hair py-3">
            <span className="flex flex-wrap items-center gap-2 text-note text-ink-least">
              {choice ? (
                <Checkbox
                  aria-label={marks('labelled', { label: t('choose'), text: link.title })}
                  isSelected={choice.chosen.has(link.id)}
                  onChange={(isChosen) => choice.onChoose(link.id, isChosen)}
                >
                  {null}
                </Checkbox>
              ) : null}
              <Chip>{t(`standing.${link.stance}`)}</Chip>
              <TextLink to="/ideas/$reference" params={{ reference: link.idea }}>
                {link.kind === 'idea' ? link.idea : t('ofComment', { idea: link.idea })}
              </TextLink>
              <span>{say(link.placeName)}</span>
              <span>{format.day(link.saidAt)}</span>
              <span>{t('said', { persons: link.persons, opposed: link.opposed })}</span>
              {link.isMine ? <b>{t('mine')}</b> : null}
            </span>
            <p lang={link.language} className="text-body wrap-anywhere whitespace-pre-line">
              {link.words}
            </p>
            <span className="flex flex-wrap items-center justify-between gap-2 text-note text-ink-least">
              {t('why', {
                reason: link.reason,
                by: link.by ? say(link.by) : t('someone'),
                at: format.day(link.at),
              })}
              {topic.isPublished ? <ObjectButton topic={topic} link={link} /> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
