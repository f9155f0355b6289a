import type { TopicStance } from '@hetu/domain/topics/ledger'
import { stances } from '@hetu/domain/topics/ledger'
import type { TopicSuggestion } from '@hetu/domain/topics/topic-suggestion'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { FilterChips } from '../shared/components/chip.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { useLocalText } from '../shared/language.ts'
import { toast } from '../shared/toast.ts'
import { sortingKey } from './sorting-key.ts'
import { SuggestedIdeas, SuggestionReasons } from './suggestion-view.tsx'
import { TopicForm } from './topic-form.tsx'
import {
  useOpenTopic,
  usePlaceInTopic,
  useRejectTopicSuggestion,
  useTopics,
  useUndoTopicChange,
} from './use-topics.ts'

interface TopicSorterProps {
  suggestions: readonly TopicSuggestion[]
  categoryName: (category: NonNullable<TopicSuggestion['category']>) => string
}

/** What was done last, so that one key takes it back. */
type Last = { changeId: string } | { ideas: string[]; topic: string | null } | null

const keyOf = ({ topic, ideas }: TopicSuggestion) =>
  `${topic?.reference ?? ''} ${ideas.map(({ reference }) => reference).join(' ')}`

/** One suggestion after the other, by keys or buttons: place it, say no, leave it, or place it elsewhere. */
export function TopicSorter({ suggestions, categoryName }: TopicSorterProps) {
  const t = useTranslations('topics.suggestion')
  const topicWords = useTranslations('topics')
  const say = useLocalText()
  const { data: topics = [] } = useTopics()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [stance, setStance] = useState<TopicStance>('none')
  const [last, setLast] = useState<Last>(null)
  const place = usePlaceInTopic()
  const open = useOpenTopic()
  const reject = useRejectTopicSuggestion()
  const undo = useUndoTopicChange()
  const current = suggestions.find((each) => !left.has(keyOf(each)))
  const isBusy = place.isPending || open.isPending || reject.isPending || undo.isPending
  const ideas = current?.ideas.map(({ reference }) => reference) ?? []

  const reasonOf = (suggestion: TopicSuggestion) => {
    const { words, twin, metres } = suggestion
    const inLanguage = (language: 'zh' | 'en') => words.map((word) => word[language]).join(' ')
    if (words.length > 0) return t('reasonJoin', { zh: inLanguage('zh'), en: inLanguage('en') })
    return twin ? t('reasonTwin', { twin }) : t('reasonCategory', { metres: metres ?? 0 })
  }
  const placeIn = async (reference: string, reason: string) => {
    const { changeId } = await place.mutateAsync({ reference, ideas, comments: [], stance, reason })
    setLast({ changeId })
    setStance('none')
    toast(t('accepted', { topic: reference }))
  }
  const accept = () => {
    if (current?.topic) void placeIn(current.topic.reference, reasonOf(current)).catch(() => undefined)
  }
  const sayNo = () => {
    if (!current) return
    const rejected = { ideas, topic: current.topic?.reference ?? null }
    reject.mutate(
      { ...rejected, isRejected: true },
      {
        onSuccess: () => {
          setLast(rejected)
          toast(t('rejected'))
        },
      },
    )
  }
  const leave = () => current && setLeft((now) => new Set(now).add(keyOf(current)))
  const takeBack = () => {
    if (!last) return
    const onSuccess = () => {
      setLast(null)
      toast(topicWords('undoneNow'))
    }
    if ('changeId' in last) undo.mutate(last.changeId, { onSuccess })
    else reject.mutate({ ...last, isRejected: false }, { onSuccess })
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = sortingKey(event, topics.length)
      if (key === null || isBusy) return
      event.preventDefault()
      if (key === 'accept') accept()
      else if (key === 'reject') sayNo()
      else if (key === 'leave') leave()
      else if (key === 'undo') takeBack()
      else if (current) void placeIn(topics[key]!.reference, t('reasonByHand')).catch(() => undefined)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })

  const error = [place, open, reject, undo].find((act) => act.error)?.error
  return (
    <div className="flex flex-col gap-4">
      {error ? <ProblemNotice error={error} /> : null}
      {current ? (
        <section aria-live="polite" className="flex flex-col gap-4 rounded-control border border-edge p-4">
          <h2 className="text-lead font-bold">
            {current.topic
              ? `${t('join')} ${current.topic.reference} ${say(current.topic.name)}`
              : t('fresh', { count: current.ideas.length })}
          </h2>
          <SuggestionReasons suggestion={current} categoryName={categoryName} />
          <SuggestedIdeas suggestion={current} />
          <FilterChips
            label={t('stance')}
            mode="one"
            options={stances.map((value) => ({ value, title: topicWords(`standing.${value}`) }))}
            selected={[stance]}
            onSelect={([next]) => setStance(next ?? 'none')}
          />
          {current.topic ? null : (
            <TopicForm
              key={keyOf(current)}
              start={nameOf(current)}
              send={t('acceptFresh')}
              isPending={open.isPending || place.isPending}
              onSend={(question) =>
                void open
                  .mutateAsync(question)
                  .then(({ reference }) => placeIn(reference, reasonOf(current)))
                  .catch(() => undefined)
              }
            />
          )}
          <div className="flex flex-wrap gap-2">
            {current.topic ? (
              <Button variant="primary" isPending={place.isPending} onPress={accept}>
                {t('accept')} (A)
              </Button>
            ) : null}
            <Button isPending={reject.isPending} onPress={sayNo}>
              {t('reject')} (R)
            </Button>
            <Button variant="quiet" onPress={leave}>
              {t('skip')} (S)
            </Button>
          </div>
          {topics.length > 0 ? (
            <div className="flex flex-col gap-1">
              <h3 className="text-label font-bold">{t('other')}</h3>
              <div className="flex flex-wrap gap-2">
                {topics.map((topic, at) => (
                  <Button
                    key={topic.reference}
                    isNarrow
                    isPending={place.isPending}
                    onPress={() => void placeIn(topic.reference, t('reasonByHand')).catch(() => undefined)}
                  >
                    {at < 9 ? `${at + 1} · ` : ''}
                    {say(topic.name)}
                  </Button>
                ))}
              </div>
            </div>
          ) : null}
        </section>
      ) : (
        <p className="text-body text-ink-second">{t('none')}</p>
      )}
      {last ? (
        <Button isNarrow className="self-start" isPending={undo.isPending} onPress={takeBack}>
          {topicWords('undo')} (U)
        </Button>
      ) : null}
      <p className="text-note text-ink-least">{t('keys')}</p>
    </div>
  )
}

/** A first name for a new topic, which the planner changes: the words that made it, or what the first idea says. */
function nameOf({ words, ideas }: TopicSuggestion) {
  const joined = (language: 'zh' | 'en') =>
    words
      .slice(0, 3)
      .map((word) => word[language])
      .join(' · ')
  return {
    name: { zh: joined('zh') || (ideas[0]?.title ?? ''), en: joined('en') },
    summary: { zh: '', en: '' },
  }
}
