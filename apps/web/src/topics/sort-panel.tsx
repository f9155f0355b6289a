import type { Topic, TopicLink } from '@hetu/domain/topics/topic'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLocalText } from '../shared/language.ts'
import { toast } from '../shared/toast.ts'
import { chosenOf } from './chosen-of.ts'
import { TopicForm } from './topic-form.tsx'
import {
  useEditTopic,
  useMergeTopics,
  useMoveBetweenTopics,
  usePublishTopic,
  useSplitTopic,
  useTakeOutOfTopic,
  useTopics,
} from './use-topics.ts'

interface SortPanelProps {
  topic: Topic
  chosen: readonly TopicLink[]
  onDone: () => void
}

/** What a planner does with a topic and with words that are chosen in it. */
export function SortPanel({ topic, chosen, onDone }: SortPanelProps) {
  const t = useTranslations('topics')
  const say = useLocalText()
  const { data: topics = [] } = useTopics()
  const [reason, setReason] = useState('')
  const [other, setOther] = useState<string | null>(null)
  const { reference } = topic
  const takeOut = useTakeOutOfTopic(reference)
  const move = useMoveBetweenTopics(reference)
  const merge = useMergeTopics(reference)
  const split = useSplitTopic(reference)
  const edit = useEditTopic(reference)
  const publish = usePublishTopic(reference)
  const done = (words: string) => ({
    onSuccess: () => {
      setReason('')
      onDone()
      toast(words)
    },
  })
  const others = topics.filter((each) => each.reference !== reference)
  const hasReason = reason.trim().length >= 2
  const needsWords = chosen.length === 0 ? t('chooseFirst') : hasReason ? undefined : t('reason')
  const needsOther = other === null ? t('needsTopic') : undefined
  const error = [takeOut, move, merge, split, edit, publish].find((act) => act.error)?.error
  const said = { ...chosenOf(chosen), reason }
  return (
    <DisclosureSection title={t('sort')}>
      <div className="flex flex-col gap-4">
        {error ? <ProblemNotice error={error} /> : null}
        <Button
          className="self-start"
          variant={topic.isPublished ? undefined : 'primary'}
          isPending={publish.isPending}
          onPress={() =>
            publish.mutate(!topic.isPublished, done(t(topic.isPublished ? 'unpublished' : 'published')))
          }
        >
          {t(topic.isPublished ? 'unpublish' : 'publish')}
        </Button>
        <p className="text-label font-bold">{t('chosen', { count: chosen.length })}</p>
        <TextField label={t('reason')} maxLength={300} value={reason} onChange={setReason} />
        <Button
          isNarrow
          className="self-start"
          isPending={takeOut.isPending}
          disabledReason={needsWords}
          onPress={() => takeOut.mutate(said, done(t('done')))}
        >
          {t('takeOut')}
        </Button>
        {others.length > 0 ? (
          <>
            <Select
              label={t('moveTo')}
              value={other}
              onChange={setOther}
              options={others.map((each) => ({
                value: each.reference,
                label: `${each.reference} ${say(each.name)}`,
              }))}
            />
            <div className="flex flex-wrap gap-2">
              <Button
                isNarrow
                isPending={move.isPending}
                disabledReason={needsWords ?? needsOther}
                onPress={() => other && move.mutate({ ...said, to: other }, done(t('done')))}
              >
                {t('moveSend')}
              </Button>
              <Button
                isNarrow
                isPending={merge.isPending}
                disabledReason={needsOther ?? (hasReason ? undefined : t('reason'))}
                onPress={() => other && merge.mutate({ into: other, reason }, done(t('done')))}
              >
                {t('merge')}
              </Button>
            </div>
          </>
        ) : null}
        {needsWords === undefined ? (
          <>
            <h3 className="text-label font-bold">{t('split')}</h3>
            <TopicForm
              start={{ name: { zh: '', en: '' }, summary: { zh: '', en: '' } }}
              send={t('split')}
              isPending={split.isPending}
              onSend={(question) => split.mutate({ ...said, ...question }, done(t('done')))}
            />
          </>
        ) : null}
        <h3 className="text-label font-bold">{t('edit')}</h3>
        <TopicForm
          key={JSON.stringify([topic.name, topic.summary])}
          start={topic}
          send={t('save')}
          isPending={edit.isPending}
          onSend={(question) => edit.mutate(question, done(t('saved')))}
        />
      </div>
    </DisclosureSection>
  )
}
