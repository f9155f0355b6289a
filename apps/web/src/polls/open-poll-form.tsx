import type { LocalText } from '@hetu/domain/language'
import { useState } from 'react'
import { pollMethods } from '@hetu/domain/polls/choice'
import { fewestInRow } from '@hetu/domain/polls/tally'
import { useTranslations } from 'use-intl'
import { BilingualField } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useDraft } from '../shared/draft.ts'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { instantOf } from '../shared/local-moment.ts'
import { usePlace } from '../shared/place.ts'
import { toast } from '../shared/toast.ts'
import { type NamedArea, emptyPoll, faultIn, mayShowCounts, toOpen } from './composed-poll.ts'
import { ElectorateFields } from './electorate-fields.tsx'
import { electorateSentence } from './electorate-sentence.ts'
import { OptionFields } from './option-fields.tsx'
import { useOpenPoll } from './use-polls.ts'

interface OpenPollFormProps {
  reference: string
  /** Lanes and courtyards of the place. */
  areas: readonly NamedArea[]
}

const nowhere: LocalText = { zh: '本地', en: 'the place' }

/** Everything of a poll on one page; after a last look it opens and nothing of it can change. */
export function OpenPollForm({ reference, areas }: OpenPollFormProps) {
  const t = useTranslations('polls.open')
  const say = useLocalText()
  const format = useFormat()
  const place = usePlace()
  const zone = place?.timeZone ?? 'Asia/Shanghai'
  const {
    values: kept,
    change,
    clear,
    submissionKey,
    isRestored,
  } = useDraft(`poll-${reference}`, 1, emptyPoll)
  // A draft of before lacks what was not asked then.
  const poll = { ...emptyPoll, ...kept }
  const [isChecking, setChecking] = useState(false)
  const open = useOpenPoll(reference)
  const times = { opensAt: instantOf(poll.opensAt, zone), closesAt: instantOf(poll.closesAt, zone) }
  const fault = faultIn(poll, times)
  const sentence = poll.sentence ?? electorateSentence(poll, areas, place?.name ?? nowhere)
  const send = () =>
    times.closesAt &&
    open.mutate(
      {
        json: toOpen(poll, { areas, sentence, ...times, closesAt: times.closesAt }),
        submissionKey,
      },
      {
        onSuccess: () => {
          setChecking(false)
          clear()
          toast(t('opened'))
        },
      },
    )
  return (
    <div className="flex flex-col gap-5">
      {isRestored ? (
        <Notice tone="info" title={t('restored')} actions={<Button onPress={clear}>{t('discard')}</Button>} />
      ) : null}
      <BilingualField
        label={t('question')}
        value={poll.question}
        maxLength={200}
        onChange={(question) => change({ question })}
      />
      <OptionFields poll={poll} onChange={change} />
      <h4 className="text-body font-bold">{t('electorate')}</h4>
      <ElectorateFields poll={poll} areas={areas} onChange={change} />
      <BilingualField
        isLong
        label={t('sentence')}
        value={sentence}
        maxLength={300}
        onChange={(next) => change({ sentence: next })}
      />
      <h4 className="text-body font-bold">{t('when')}</h4>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          type="datetime-local"
          label={t('opensAt')}
          hint={t('opensHint')}
          value={poll.opensAt}
          onChange={(opensAt) => change({ opensAt })}
        />
        <TextField
          type="datetime-local"
          label={t('closesAt')}
          hint={t('zoneHint', { zone })}
          value={poll.closesAt}
          onChange={(closesAt) => change({ closesAt })}
        />
      </div>
      <RadioCards
        label={t('method')}
        options={pollMethods.map((value) => ({ value, title: t(value), description: t(`${value}Hint`) }))}
        value={poll.method}
        onChange={(method) => change({ method })}
      />
      <RadioCards
        label={t('secret')}
        columns={2}
        options={[
          { value: 'named', title: t('named'), description: t('namedHint') },
          { value: 'secret', title: t('apart'), description: t('apartHint') },
        ]}
        value={poll.isSecret ? 'secret' : 'named'}
        onChange={(value) => change({ isSecret: value === 'secret' })}
      />
      {mayShowCounts(poll) ? (
        <RadioCards
          label={t('results')}
          columns={2}
          options={[
            { value: 'after', title: t('afterClose'), description: t('afterCloseHint') },
            {
              value: 'always',
              title: t('whileOpen'),
              description: t('whileOpenHint', { step: fewestInRow }),
            },
          ]}
          value={poll.isResultShownWhileOpen ? 'always' : 'after'}
          onChange={(value) => change({ isResultShownWhileOpen: value === 'always' })}
        />
      ) : null}
      <Button
        className="self-start"
        disabledReason={fault ? t(fault) : undefined}
        onPress={() => setChecking(true)}
      >
        {t('check')}
      </Button>
      <Dialog
        isAlert
        size="wide"
        title={t('checkTitle')}
        isOpen={isChecking}
        onOpenChange={setChecking}
        actions={
          <>
            <Button isDisabled={open.isPending} onPress={() => setChecking(false)}>
              {t('back')}
            </Button>
            <Button variant="primary" isPending={open.isPending} onPress={send}>
              {t('openNow')}
            </Button>
          </>
        }
      >
        <p className="text-lead font-bold">{say(poll.question)}</p>
        <ol className="m-0 ps-6 text-body">
          {poll.options.map((option, at) => (
            <li key={at}>{say(option.title)}</li>
          ))}
        </ol>
        <p className="text-body">{say(sentence)}</p>
        <p className="text-body">
          {times.opensAt ? t('from', { at: format.moment(times.opensAt) }) : t('fromNow')}{' '}
          {times.closesAt ? t('until', { closing: format.closing(times.closesAt) }) : ''}
        </p>
        <p className="text-body">
          {t(`${poll.method}Hint`)} {t(poll.isSecret ? 'apartHint' : 'namedHint')}{' '}
          {poll.isResultShownWhileOpen && mayShowCounts(poll)
            ? t('whileOpenHint', { step: fewestInRow })
            : t('afterCloseHint')}
        </p>
        <Notice tone="warn" title={t('fixed')} />
        {open.error ? <ProblemNotice error={open.error} /> : null}
      </Dialog>
    </div>
  )
}
