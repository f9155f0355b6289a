import { InvitedRole, type InvitationLink } from '@hetu/domain/places/invitation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useFormat } from '../shared/formatter.ts'
import { svgAddress } from '../shared/svg-address.ts'
import { useInvitePerson } from './use-founding.ts'

/** Makes a one-time link to a task here, to be sent, or shown as a code on paper. */
export function InviteForm() {
  const t = useTranslations('founding.founding')
  const roles = useTranslations('people.role')
  const [role, setRole] = useState<InvitedRole>(InvitedRole.enum.planner)
  const [note, setNote] = useState('')
  const [given, setGiven] = useState('')
  const invite = useInvitePerson()
  return (
    <form
      className="flex max-w-measure flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const asked = { role, note: note.trim() }
        if (asked.note)
          invite.mutate(asked, {
            onSuccess: () => {
              setGiven(asked.note)
              setNote('')
            },
          })
      }}
    >
      <Select
        label={t('role')}
        options={InvitedRole.options.map((value) => ({ value, label: roles(value) }))}
        value={role}
        onChange={setRole}
      />
      <TextField label={t('note')} hint={t('noteHint')} value={note} onChange={setNote} maxLength={80} />
      <Button
        type="submit"
        variant="primary"
        isPending={invite.isPending}
        disabledReason={note.trim() ? undefined : t('noteMissing')}
        className="self-start"
      >
        {t('make')}
      </Button>
      {invite.error ? <ProblemNotice error={invite.error} /> : null}
      {invite.data ? <MadeLink link={invite.data} note={given} /> : null}
    </form>
  )
}

function MadeLink({ link, note }: { link: InvitationLink; note: string }) {
  const t = useTranslations('founding.founding')
  const format = useFormat()
  return (
    <Notice tone="ok" isLive title={t('made', { note, day: format.day(link.expiresAt) })}>
      <p className="wrap-anywhere">{new URL(link.address, location.origin).href}</p>
      {link.qrSvg ? <img src={svgAddress(link.qrSvg)} alt="" className="size-40" /> : null}
    </Notice>
  )
}
