import type { LocalText } from '@hetu/domain/language'
import type { HearingCase } from '@hetu/domain/proposals/hearing'
import { mayRecordHearing } from '@hetu/domain/proposals/may-hold-hearing'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useTranslations } from 'use-intl'
import { BilingualField, isBilingual } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { NumberField } from '../shared/components/number-field.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useDraft } from '../shared/draft.ts'
import { useLocalText } from '../shared/language.ts'
import { instantOf } from '../shared/local-moment.ts'
import { useNow } from '../shared/now.ts'
import { usePlace } from '../shared/place.ts'
import { useRefusalWords } from '../shared/refusal-words.ts'
import { useMe } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { hearingNotices } from './hearing-notices.ts'
import { StatementFields, type WrittenStatement } from './statement-fields.tsx'
import { emptyText, useRecordHearing } from './use-proposals.ts'

interface HearingDraft {
  heldAt: string
  attendance: { who: LocalText; count: number }[]
  /** By the person who asked: whether they came, and what they said. */
  requesters: Record<string, { hasCome: boolean | null; statement: WrittenStatement }>
  statements: WrittenStatement[]
  record: LocalText
}

const empty: HearingDraft = {
  heldAt: '',
  attendance: [{ who: { zh: '居民', en: 'Residents' }, count: 0 }],
  requesters: {},
  statements: [],
  record: emptyText,
}
const newStatement: WrittenStatement = { speaker: emptyText, words: emptyText, answer: emptyText }
const isWritten = ({ speaker, words }: WrittenStatement) => isBilingual(speaker) && isBilingual(words)
const asSent = ({ speaker, words, answer }: WrittenStatement) => ({
  speaker,
  words,
  answer: isBilingual(answer) ? answer : null,
})

interface RecordHearingFormProps {
  proposal: Proposal
  hearingCase: HearingCase
}

/** The record of a hearing: when it was held, who came, what each who asked for it and others said. */
export function RecordHearingForm({ proposal, hearingCase }: RecordHearingFormProps) {
  const { requests, chairId } = hearingCase
  const { reference, notices, hearings } = proposal
  const t = useTranslations('proposals.consultation')
  const say = useLocalText()
  const refused = useRefusalWords()
  const now = useNow()
  const { person } = useMe()
  const zone = usePlace()?.timeZone ?? 'Asia/Shanghai'
  const { values, change, clear } = useDraft(`hearing-${reference}`, 2, empty)
  const send = useRecordHearing(reference)
  const { attendance, statements, record } = values
  const heldAt = instantOf(values.heldAt, zone)
  const rows = requests.map((request) => ({
    request,
    ...(values.requesters[request.personId] ?? {
      hasCome: null,
      statement: { ...newStatement, speaker: request.name },
    }),
  }))
  const told = rows.filter(({ hasCome }) => hasCome !== null)
  const waiting = hearings.find((hearing) => hearing.heldAt === null)
  const refusal = mayRecordHearing(
    waiting
      ? {
          startsAt: waiting.call && new Date(waiting.call.startsAt),
          chairId,
          requesterIds: requests.map(({ personId }) => personId),
        }
      : null,
    hearingNotices(notices),
    heldAt && person
      ? {
          heldAt: new Date(heldAt),
          recordedBy: person.id,
          toldOf: told.map(({ request }) => request.personId),
        }
      : null,
    now,
  )
  const isWhole =
    isBilingual(record) &&
    attendance.every(({ who }) => isBilingual(who)) &&
    statements.every(isWritten) &&
    rows.every(({ hasCome, statement }) => hasCome !== true || isWritten(statement))
  const fault = refused(refusal) ?? (!heldAt ? t('needsTime') : isWhole ? undefined : t('needsBoth'))
  const changeAt = <Item,>(all: Item[], at: number, patch: Partial<Item>): Item[] =>
    all.map((one, index) => (index === at ? { ...one, ...patch } : one))
  const submit = () =>
    heldAt &&
    send.mutate(
      {
        heldAt,
        attendance,
        record,
        requesters: rows.map(({ request, hasCome, statement }) => ({
          personId: request.personId,
          statement: hasCome ? asSent(statement) : null,
        })),
        statements: statements.map(asSent),
      },
      {
        onSuccess: () => {
          clear()
          toast(t('hearingRecorded'))
        },
      },
    )
  return (
    <div className="flex flex-col gap-3">
      <TextField
        type="datetime-local"
        label={t('heldAt')}
        hint={t('zoneHint')}
        value={values.heldAt}
        onChange={(next) => change({ heldAt: next })}
      />
      {rows.map(({ request, hasCome, statement }) => {
        const put = (patch: { hasCome?: boolean; statement?: WrittenStatement }) =>
          change({
            requesters: {
              ...values.requesters,
              [request.personId]: { hasCome, statement, ...patch },
            },
          })
        return (
          <div key={request.personId} className="flex flex-col gap-2 border-s-4 border-info ps-3">
            <RadioCards
              label={t('requester', { name: say(request.name) })}
              hint={t('asked', { reason: request.reason })}
              columns={2}
              value={hasCome === null ? null : hasCome ? 'spoke' : 'absent'}
              options={[
                { value: 'spoke', title: t('spoke') },
                { value: 'absent', title: t('absent') },
              ]}
              onChange={(next) => put({ hasCome: next === 'spoke' })}
            />
            {hasCome ? (
              <StatementFields
                statement={statement}
                onChange={(patch) => put({ statement: { ...statement, ...patch } })}
              />
            ) : null}
          </div>
        )
      })}
      {statements.map((one, at) => (
        <div key={at} className="flex flex-col gap-2 border-s-4 border-hair ps-3">
          <StatementFields
            statement={one}
            onChange={(patch) => change({ statements: changeAt(statements, at, patch) })}
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
      <BilingualField
        isLong
        label={t('record')}
        value={record}
        onChange={(next) => change({ record: next })}
      />
      {send.error ? <ProblemNotice error={send.error} /> : null}
      <Button className="self-start" isPending={send.isPending} disabledReason={fault} onPress={submit}>
        {t('recordHearing')}
      </Button>
    </div>
  )
}
