import { mayPerform } from '@hetu/domain/policy'
import { mayGoOn } from '@hetu/domain/proposals/stage'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Section } from '../shared/components/section.tsx'
import { Select } from '../shared/components/select.tsx'
import { useLocalText } from '../shared/language.ts'
import { useActor } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { useLinkIdea, useProposals } from './use-proposals.ts'

interface TakeUpFormProps {
  references: readonly string[]
  onDone?: () => void
}

/** Takes ideas into a proposal from where they stand: the map's idea, the desk's list. Not there for who may not. */
export function TakeUpForm(props: TakeUpFormProps) {
  const actor = useActor()
  return mayPerform('link-idea', actor) === null ? <Choice {...props} /> : null
}

function Choice({ references, onDone }: TakeUpFormProps) {
  const t = useTranslations('proposals.compose')
  const marks = useTranslations('shared.marks')
  const say = useLocalText()
  const [reference, setReference] = useState<string | null>(null)
  const link = useLinkIdea(reference ?? '')
  const { data, error, refetch } = useProposals()
  const open = data?.filter(({ stage }) => mayGoOn(stage) === null)
  const send = () =>
    link.mutate(
      { ideaReferences: [...references], elementId: null },
      {
        onSuccess: () => {
          toast(t('linked', { count: references.length, reference: references[0] ?? '' }))
          onDone?.()
        },
      },
    )
  return (
    <Section reading={{ data: open, error, refetch }} rows={1} empty={t('noProposals')}>
      {(proposals) => (
        <div className="flex flex-col gap-2">
          <div className="flex flex-wrap items-end gap-2">
            <Select
              className="min-w-0 flex-1 basis-48"
              label={t('takeUpInto')}
              value={reference}
              onChange={setReference}
              options={proposals.map((proposal) => ({
                value: proposal.reference,
                label: marks('labelled', { label: proposal.reference, text: say(proposal.title) }),
              }))}
            />
            <Button
              isNarrow
              isPending={link.isPending}
              disabledReason={reference === null ? t('takeUpNeedsProposal') : undefined}
              onPress={send}
            >
              {references.length > 1 ? t('linkCount', { count: references.length }) : t('link')}
            </Button>
          </div>
          {link.error ? <ProblemNotice error={link.error} /> : null}
        </div>
      )}
    </Section>
  )
}
