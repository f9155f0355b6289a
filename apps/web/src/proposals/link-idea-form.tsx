import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Section } from '../shared/components/section.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLocalText } from '../shared/language.ts'
import { toast } from '../shared/toast.ts'
import { LinkedIdeas } from './linked-ideas.tsx'
import { useLinkIdea, useNearbyIdeas } from './use-proposals.ts'

/** Taking ideas into the proposal, down to the element: those near what is drawn, ticked, or by their numbers. */
export function LinkIdeaForm({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('proposals.compose')
  const say = useLocalText()
  const [typed, setTyped] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [elementId, setElementId] = useState('')
  const nearby = useNearbyIdeas(proposal.reference)
  const link = useLinkIdea(proposal.reference)
  const ideaReferences = [
    ...new Set([
      ...ticked,
      ...typed
        .toUpperCase()
        .split(/[\s,，、;；]+/)
        .filter(Boolean),
    ]),
  ]
  const tick = (reference: string, isTicked: boolean) => {
    const next = new Set(ticked)
    if (isTicked) next.add(reference)
    else next.delete(reference)
    setTicked(next)
  }
  const send = () =>
    link.mutate(
      { ideaReferences, elementId: elementId || null },
      {
        onSuccess: () => {
          toast(t('linked', { count: ideaReferences.length, reference: ideaReferences[0] ?? '' }))
          setTyped('')
          setTicked(new Set())
        },
      },
    )
  return (
    <div className="flex flex-col gap-3">
      <LinkedIdeas proposal={proposal} />
      <Section title={t('nearby')} level={3} rows={2} reading={nearby} empty={t('nearbyNone')}>
        {(ideas) => (
          <ul className="m-0 flex max-h-[24rem] list-none flex-col overflow-auto p-0">
            {ideas.map(({ reference, title, language, metres, isAnswered }) => (
              <li key={reference}>
                <Checkbox
                  isSelected={ticked.has(reference)}
                  onChange={(isTicked) => tick(reference, isTicked)}
                  description={t('nearbyFacts', { reference, metres })}
                >
                  <span lang={language}>{title}</span>{' '}
                  {isAnswered ? <Badge>{t('nearbyAnswered')}</Badge> : null}
                </Checkbox>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <div className="grid items-end gap-3 sm:grid-cols-[12em_1fr_auto]">
        <TextField
          label={t('linkReference')}
          placeholder="LTL-0001"
          hint={t('linkSeveral')}
          value={typed}
          onChange={setTyped}
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
          disabledReason={ideaReferences.length === 0 ? t('linkNeedsReference') : undefined}
          onPress={send}
        >
          {ideaReferences.length > 1 ? t('linkCount', { count: ideaReferences.length }) : t('link')}
        </Button>
      </div>
      {link.error ? <ProblemNotice error={link.error} /> : null}
    </div>
  )
}
