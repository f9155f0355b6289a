import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Section } from '../shared/components/section.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useConfirmInvitation, useStaff } from './use-founding.ts'

/** Who has a task here, and the invitations that wait; another administrator's are confirmed here. */
export function StaffList() {
  const t = useTranslations('founding.founding')
  const roles = useTranslations('people.role')
  const say = useLocalText()
  const format = useFormat()
  const staff = useStaff()
  const confirm = useConfirmInvitation()
  return (
    <Section title={t('staff')} reading={staff}>
      {({ people, invitations }) => (
        <>
          <ul className="flex flex-col">
            {people.map(({ personId, chosenName, role, since }) => (
              <li
                key={personId + role}
                className="flex flex-wrap gap-x-4 border-b border-hair py-2 text-body"
              >
                <span className="font-bold">{say(chosenName)}</span>
                <span>{roles(role)}</span>
                <span className="text-ink-second">{t('since', { day: format.day(since) })}</span>
              </li>
            ))}
          </ul>
          {invitations.length > 0 ? <h3 className="pt-4 text-lead font-bold">{t('invitations')}</h3> : null}
          <ul className="flex flex-col">
            {invitations.map(({ id, role, note, expiresAt, isOwn, isWaiting }) => (
              <li
                key={id}
                className="flex flex-wrap items-center gap-x-4 border-b border-hair py-2 text-body"
              >
                <span className="font-bold">{note}</span>
                <span>{roles(role)}</span>
                <span className="text-ink-second">{t('until', { day: format.day(expiresAt) })}</span>
                {isWaiting ? <span>{t('waits')}</span> : null}
                {isWaiting && !isOwn ? (
                  <Button isNarrow isPending={confirm.isPending} onPress={() => confirm.mutate(id)}>
                    {t('confirm')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
          {confirm.error ? <ProblemNotice error={confirm.error} /> : null}
        </>
      )}
    </Section>
  )
}
