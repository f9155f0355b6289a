import type { LocalText } from '@hetu/domain/language'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BilingualField, isBilingual } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { NumberField } from '../shared/components/number-field.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useDraft } from '../shared/draft.ts'
import { instantOf } from '../shared/local-moment.ts'
import { usePlace } from '../shared/place.ts'
import { toast } from '../shared/toast.ts'
import { emptyText, useRecordHearing } from './use-proposals.ts'

interface Statement {
  speaker: LocalText
  words: LocalText
  answer: LocalText
}

interface HearingDraft {
  calledAt: string
  heldAt: string
  venue: LocalText
  chair: LocalText
  attendance: { who: LocalText; count: number }[]
  statements: Statement[]
  record: LocalText
}

const empty: HearingDraft = {
  calledAt: '',
  heldAt: '',
  venue: emptyText,
  chair: emptyText,
  attendance: [{ who: { zh: '居民', en: 'Residents' }, count: 0 }],
  statements: [],
  record: emptyText,
}
const newStatement: Statement = { speaker: emptyText, words: emptyText, answer: emptyText }

/** The record of a hearing: when it was called and held, who came, what each said and was answered. */
export function RecordHearingForm({ reference }: { reference: string }) {
  const t = useTranslations('proposals.consultation')
  const zone = usePlace()?.timeZone ?? 'Asia/Shanghai'
  const { values, change, clear } = useDraft(`hearing-${reference}`, 1, empty)
  const send = useRecordHearing(reference)
  const [isAsked, setAsked] = useState(false)
  const { venue, chair, attendance, statements, record } = values
  const [calledAt, heldAt] = [instantOf(values.calledAt, zone), instantOf(values.heldAt, zone)]
  const isWhole =
    [venue, chair, record].every(isBilingual) &&
    attendance.every(({ who }) => isBilingual(who)) &&
    statements.every(({ speaker, words }) => isBilingual(speaker) && isBilingual(words))
  const fault = !calledAt || !heldAt ? t('needsTimes') : isWhole ? undefined : t('needsBoth')
  const changeAt = <Item,>(all: Item[], at: number, patch: Partial<Item>): Item[] =>
    all.map((one, index) => (index === at ? { ...one, ...patch } : one))
  const body = {
    venue,
    chair,
    attendance,
    record,
    statements: statements.map((one, at) => ({
      id: `s${at + 1}`,
      speaker: one.speaker,
      words: one.words,
      answer: isBilingual(one.answer) ? one.answer : null,
    })),
  }
  const submit = () => {
    setAsked(true)
    if (!calledAt || !heldAt) return
    send.mutate(
      { ...body, calledAt, heldAt },
      {
        onSuccess: () => {
          clear()
          toast(t('hearingRecorded'))
        },
      },
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          type="datetime-local"
          label={t('calledAt')}
          hint={t('calledHint')}
          value={values.calledAt}
          onChange={(next) => change({ calledAt: next })}
        />
        <TextField
          type="datetime-local"
          label={t('heldAt')}
          hint={t('zoneHint')}
          value={values.heldAt}
          onChange={(next) => change({ heldAt: next })}
        />
      </div>
      <BilingualField label={t('venue')} value={venue} onChange={(next) => change({ venue: next })} />
      <BilingualField label={t('chair')} value={chair} onChange={(next) => change({ chair: next })} />
      {attendance.map((group, at) => (
        <div key={at} className="flex flex-col gap-2 border-s-4 border-hair ps-3">
          <BilingualField
            label={t('whoCame')}
            value={group.who}
            onChange={(who) => change({ attendance: changeAt(attendance, at, { who }) })}
          />
          <NumberField
            label={t('howMany')}
            minValue={0}
            value={group.count}
            className="max-w-[14rem]"
            onChange={(count) =>
              change({ attendance: changeAt(attendance, at, { count: Number.isFinite(count) ? count : 0 }) })
            }
          />
        </div>
      ))}
      <Button
        className="self-start"
        isNarrow
        icon={<PlusIcon />}
        onPress={() => change({ attendance: [...attendance, { who: emptyText, count: 0 }] })}
      >
        {t('addGroup')}
      </Button>
      {statements.map((one, at) => (
        <div key={at} className="flex flex-col gap-2 border-s-4 border-hair ps-3">
          <BilingualField
            label={t('speaker')}
            value={one.speaker}
            onChange={(speaker) => change({ statements: changeAt(statements, at, { speaker }) })}
          />
          <BilingualField
            isLong
            label={t('words')}
            value={one.words}
            onChange={(words) => change({ statements: changeAt(statements, at, { words }) })}
          />
          <BilingualField
            isLong
            label={t('answer')}
            value={one.answer}
            onChange={(answer) => change({ statements: changeAt(statements, at, { answer }) })}
          />
        </div>
      ))}
      <Button
        className="self-start"
        isNarrow
        icon={<PlusIcon />}
        onPress={() => change({ statements: [...statements, newStatement] })}
      >
        {t('addStatement')}
      </Button>
      <BilingualField
        isLong
        label={t('record')}
        value={record}
        onChange={(next) => change({ record: next })}
      />
      {isAsked && send.error ? <ProblemNotice error={send.error} /> : null}
      <Button className="self-start" isPending={send.isPending} disabledReason={fault} onPress={submit}>
        {t('recordHearing')}
      </Button>
    </div>
  )
}
