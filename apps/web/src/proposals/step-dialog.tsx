import type { GrantedException } from '@hetu/domain/proposals/stage-entry'
import { mayGrantExceptions } from '@hetu/domain/proposals/may-advance-stage'
import { blockingFindings } from '@hetu/domain/proposals/check-proposal'
import { dayIn, endOfDay, lastDayOf } from '@hetu/domain/calendar'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { givenUpStages, isPublicStage, stageNames, stagesWithTerm } from '@hetu/domain/proposals/stage'
import type { HandStep } from '@hetu/domain/proposals/stage-transition'
import { nextStages, stagesOnFrozenText } from '@hetu/domain/proposals/stage-transition'
import { useTranslations } from 'use-intl'
import { BilingualField, isBilingual } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useDraft } from '../shared/draft.ts'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { serverNow } from '../shared/server-clock.ts'
import { useActor } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { ExceptionFields, wholeExceptions } from './exception-fields.tsx'
import { emptyText, useAdvanceStage } from './use-proposals.ts'
import { useStepName } from './use-step-name.ts'

interface StepDialogProps {
  proposal: Proposal
  step: HandStep
  onClose: () => void
}

/** One step of a proposal: what it brings about, why, until when; for the authority, the exceptions it grants. */
export function StepDialog({ proposal, step, onClose }: StepDialogProps) {
  const t = useTranslations('proposals.step')
  const say = useLocalText()
  const format = useFormat()
  const nameOf = useStepName()
  const mayGrant = mayGrantExceptions(useActor())
  const place = usePlace()
  const zone = place?.timeZone ?? 'Asia/Shanghai'
  const advance = useAdvanceStage(proposal.reference)
  const { reference, stage } = proposal
  const { to } = step
  const today = dayIn(serverNow(), zone)
  const draft = useDraft(`step-${reference}-${stage}-${to}`, 1, {
    note: emptyText,
    // An objection may be raised for 60 days (Administrative Reconsideration Law, Art. 20).
    lastDay: to === 'challenge_window' && place ? lastDayOf(today, 60, place.holidays) : '',
    granted: [] as GrantedException[],
  })
  const { note, lastDay, granted } = draft.values
  const mustExplain = step.needs.includes('explained')
  const blocking = step.needs.includes('checks_passed') ? findingsWithoutGrant(proposal) : []
  const grants = blocking.length > 0 && mayGrant
  const exceptions = grants ? wholeExceptions(blocking, granted) : []
  const hasNote = note.zh.trim() !== '' || note.en.trim() !== ''
  const isPast = lastDay !== '' && lastDay <= today
  const fault =
    blocking.length > 0 && !grants
      ? t('blocked', { count: blocking.length })
      : exceptions === null
        ? t('needsGrants')
        : mustExplain && !isBilingual(note)
          ? t('needsReason')
          : hasNote && !isBilingual(note)
            ? t('needsBothLanguages')
            : isPast
              ? t('past')
              : undefined
  const closing = /^\d{4}-\d{2}-\d{2}$/.test(lastDay) ? endOfDay(lastDay, zone) : null
  // The news of the step may close the dialog before the answer comes, so what follows must outlive it.
  const send = () =>
    advance
      .mutateAsync({
        to,
        note: hasNote ? note : null,
        dueAt: closing?.toISOString() ?? null,
        exceptions: exceptions ?? [],
      })
      .then(
        () => {
          toast(t('taken', { stage: say(stageNames[to]) }))
          draft.clear()
          onClose()
        },
        () => undefined,
      )
  return (
    <Dialog
      isOpen
      size="wide"
      title={nameOf(step)}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <Button
          variant={mustExplain ? 'danger' : 'primary'}
          isPending={advance.isPending}
          disabledReason={fault}
          onPress={() => void send()}
        >
          {nameOf(step)}
        </Button>
      }
    >
      <Consequences proposal={proposal} to={to} />
      {blocking.length > 0 && !grants ? (
        <Notice tone="warn" title={t('blocked', { count: blocking.length })}>
          <ul className="m-0 list-disc ps-6">
            {blocking.map(({ workId, ruleId, sentence }) => (
              <li key={`${workId} ${ruleId}`}>{say(sentence)}</li>
            ))}
          </ul>
          <p>{t('onlyAuthority')}</p>
        </Notice>
      ) : null}
      {grants ? (
        <ExceptionFields
          findings={blocking}
          granted={granted}
          onChange={(next) => draft.change({ granted: next })}
        />
      ) : null}
      <BilingualField
        isLong
        label={mustExplain ? t('reason') : t('note')}
        {...(mustExplain && { hint: t('reasonHint') })}
        value={note}
        onChange={(next) => draft.change({ note: next })}
        maxLength={1000}
      />
      {stagesWithTerm.includes(to) ? (
        <div className="flex flex-wrap items-end gap-3">
          <TextField
            type="date"
            label={t('lastDay')}
            value={lastDay}
            onChange={(next) => draft.change({ lastDay: next })}
            error={isPast ? t('past') : undefined}
            className="max-w-[18rem]"
          />
          {closing && !isPast ? (
            <p className="text-body" aria-live="polite">
              {t('term', { closing: format.closing(closing) })}
            </p>
          ) : null}
        </div>
      ) : null}
      {advance.error ? <ProblemNotice error={advance.error} /> : null}
    </Dialog>
  )
}

/** What the step changes for others, said before it is taken. */
function Consequences({ proposal, to }: { proposal: Proposal; to: HandStep['to'] }) {
  const t = useTranslations('proposals.step')
  const { stage, shown } = proposal
  const said = [
    stagesOnFrozenText.includes(to) && shown.frozenAt === null
      ? t('freezes', { version: shown.version })
      : null,
    !isPublicStage(stage) && isPublicStage(to) ? t('opens') : null,
    isPublicStage(stage) && !isPublicStage(to) ? t('closes') : null,
    givenUpStages.includes(to) ? t('releases') : null,
    nextStages(to).length === 0 ? t('final') : null,
  ].filter((words) => words !== null)
  if (said.length === 0) return null
  return <Notice tone="info" title={said.join(' ')} />
}

function findingsWithoutGrant({ shown, stages }: Proposal) {
  const granted = stages
    .filter(({ version }) => version === shown.version)
    .flatMap((entry) => entry.exceptions)
  return blockingFindings(shown.findings, granted)
}
