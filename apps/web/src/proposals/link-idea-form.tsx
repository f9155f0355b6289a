import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLocalText } from '../shared/language.ts'
import { toast } from '../shared/toast.ts'
import { useLinkIdea } from './use-proposals.ts'

/** Taking an idea into the proposal, down to the element. */
export function LinkIdeaForm({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('proposals.compose')
  const say = useLocalText()
  const [ideaReference, setReference] = useState('')
  const [elementId, setElementId] = useState('')
  const link = useLinkIdea(proposal.reference)
  const send = () =>
    link.mutate(
      { ideaReference: ideaReference.trim().toUpperCase(), elementId: elementId || null },
      {
        onSuccess: () => {
          toast(t('linked', { reference: ideaReference.trim().toUpperCase() }))
          setReference('')
        },
      },
    )
  return (
    <div className="flex flex-col gap-3">
      <ul className="m-0 list-none p-0 text-body">
        {proposal.ideas.map((idea) => (
          <li key={idea.reference} className="border-b border-hair py-2" lang={idea.language}>
            {idea.reference} {idea.title}
          </li>
        ))}
      </ul>
      <div className="grid items-end gap-3 sm:grid-cols-[12em_1fr_auto]">
        <TextField
          label={t('linkReference')}
          placeholder="LTL-0001"
          value={ideaReference}
          onChange={setReference}
        />
        <Select
          label={t('linkElement')}
          options={[
            { value: '', label: t('wholeProposal') },
            ...proposal.shown.elements.map((element) => ({ value: element.id, label: say(element.name) })),
          ]}
          value={elementId}
          onChange={setElementId}
        />
        <Button
          isPending={link.isPending}
          disabledReason={ideaReference.trim() === '' ? t('linkNeedsReference') : undefined}
          onPress={send}
        >
          {t('link')}
        </Button>
      </div>
      {link.error ? <ProblemNotice error={link.error} /> : null}
    </div>
  )
}
