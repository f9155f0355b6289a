import { consentRules } from '@hetu/domain/polls/consent-outcome'
import type { LocalText } from '@hetu/domain/language'
import { useTranslations } from 'use-intl'
import { BilingualField, isBilingual } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { NumberField } from '../shared/components/number-field.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useDraft } from '../shared/draft.ts'
import { useFormat } from '../shared/formatter.ts'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { instantOf } from '../shared/local-moment.ts'
import { useNow } from '../shared/now.ts'
import { usePlace } from '../shared/place.ts'
import { toast } from '../shared/toast.ts'
import { emptyText } from './composed-poll.ts'
import { useOpenConsent } from './use-polls.ts'

interface ConsentDraft {
  question: LocalText
  rule: keyof typeof consentRules | null
  holders: { label: LocalText; percent: number }[]
  closesAt: string
}

const noHolder = { label: emptyText, percent: 0 }
const empty: ConsentDraft = { question: emptyText, rule: null, holders: [noHolder, noHolder], closesAt: '' }
const ruleNames = Object.keys(consentRules) as (keyof typeof consentRules)[]

/** Opening the vote that the law asks of right holders: the rule, who they are, and the share of each. */
export function OpenConsentForm({ reference }: { reference: string }) {
  const t = useTranslations('polls.openConsent')
  const say = useLocalText()
  const format = useFormat()
  const zone = usePlace()?.timeZone ?? 'Asia/Shanghai'
  const { values, change, clear, submissionKey } = useDraft(`consent-${reference}`, 1, empty)
  const open = useOpenConsent(reference)
  const now = useNow()
  const { question, rule, holders } = values
  const closesAt = instantOf(values.closesAt, zone)
  const sum = holders.reduce((all, { percent }) => all + percent, 0)
  const isSumWhole = Math.abs(sum - 100) < 0.01
  const fault = !isBilingual(question)
    ? 'needsQuestion'
    : !rule
      ? 'needsRule'
      : !holders.every(({ label, percent }) => isBilingual(label) && percent > 0)
        ? 'needsHolders'
        : !isSumWhole
          ? 'needsSum'
          : !closesAt
            ? 'needsTime'
            : new Date(closesAt) <= now
              ? 'needsLater'
              : null
  const changeAt = (at: number, patch: Partial<(typeof holders)[number]>) =>
    change({ holders: holders.map((one, index) => (index === at ? { ...one, ...patch } : one)) })
  const send = () =>
    rule &&
    closesAt &&
    open.mutate(
      {
        submissionKey,
        json: {
          question,
          rule,
          closesAt,
          holders: holders.map(({ label, percent }, at) => ({
            id: `h${at + 1}`,
            label,
            share: percent / 100,
          })),
        },
      },
      {
        onSuccess: () => {
          clear()
          toast(t('opened'))
        },
      },
    )
  return (
    <div className="flex flex-col gap-4">
      <BilingualField
        label={t('question')}
        value={question}
        maxLength={300}
        onChange={(next) => change({ question: next })}
      />
      <RadioCards
        label={t('rule')}
        options={ruleNames.map((name) => ({
          value: name,
          title: say(consentRules[name].article),
          description: say(consentRules[name].sentence),
        }))}
        value={rule}
        onChange={(next) => change({ rule: next })}
      />
      {holders.map((holder, at) => (
        <div key={at} className="grid items-end gap-3 sm:grid-cols-[1fr_12rem]">
          <BilingualField
            label={t('holder', { number: at + 1 })}
            value={holder.label}
            maxLength={80}
            onChange={(label) => changeAt(at, { label })}
          />
          <NumberField
            label={t('share')}
            unit="%"
            minValue={0}
            maxValue={100}
            step={0.01}
            value={holder.percent}
            onChange={(percent) => changeAt(at, { percent: Number.isFinite(percent) ? percent : 0 })}
          />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button isNarrow icon={<PlusIcon />} onPress={() => change({ holders: [...holders, noHolder] })}>
          {t('addHolder')}
        </Button>
        {holders.length > 2 ? (
          <Button isNarrow variant="quiet" onPress={() => change({ holders: holders.slice(0, -1) })}>
            {t('dropHolder')}
          </Button>
        ) : null}
        <p className={`text-label tabular-nums ${isSumWhole ? 'text-ok' : 'text-warn'}`} aria-live="polite">
          {t('sum', { sum: format.number(sum, 2) })}
        </p>
      </div>
      <TextField
        type="datetime-local"
        label={t('closesAt')}
        className="max-w-[22rem]"
        value={values.closesAt}
        onChange={(next) => change({ closesAt: next })}
      />
      {open.error ? <ProblemNotice error={open.error} /> : null}
      <Button
        className="self-start"
        isPending={open.isPending}
        disabledReason={fault ? t(fault) : undefined}
        onPress={send}
      >
        {t('open')}
      </Button>
    </div>
  )
}
