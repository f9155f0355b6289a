import { Gate } from '../shared/components/gate.tsx'
import { InviteForm } from '../founding/invite-form.tsx'
import { OpeningSteps } from '../founding/opening-steps.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { StaffList } from '../founding/staff-list.tsx'
import { useMay } from '../shared/may.ts'
import type { NewAccount } from '@hetu/domain/people/new-account'
import { AccountForm } from '../founding/account-form.tsx'
import { Button } from '../shared/components/button.tsx'
import { DeploymentFrame } from '../founding/deployment-frame.tsx'
import { FoundForm } from '../founding/found-form.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PasswordSignIn } from '../people/password-sign-in.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Section } from '../shared/components/section.tsx'
import { baseOfPlace } from '@hetu/domain/places/place-address'
import { foundingPolicy } from '@hetu/domain/founding/founding-policy'
import { getRouteApi } from '@tanstack/react-router'
import { isReader } from '@hetu/domain/people/role-refusal'
import { useAcceptInvitation, useFounder, useInvitation, usePerson } from '../founding/use-founding.ts'
import { useLocalText } from '../shared/language.ts'
import { useRefusalWords } from '../shared/refusal-words.ts'
import { useTranslations } from 'use-intl'

const route = getRouteApi('/invitation/$token')

/** What a one-time link is for, and how to take it: with the account of this browser, or with a new one. */
export function InvitationPage() {
  const t = useTranslations('founding.invitation')
  const roles = useTranslations('people.role')
  const say = useLocalText()
  const { token } = route.useParams()
  const invitation = useInvitation(token)
  const person = usePerson()
  const accept = useAcceptInvitation(token)
  const take = (account: NewAccount | undefined) =>
    accept.mutate(account, {
      onSuccess: ({ place }) => {
        const role = invitation.data?.role
        const opens = role && isReader(foundingPolicy['open-place'], { personId: null, roles: [role] })
        location.assign(place === null ? '/found' : `${baseOfPlace(place)}/${opens ? 'founding' : ''}`)
      },
    })
  return (
    <DeploymentFrame title={t('title')}>
      <Section reading={invitation}>
        {({ place, role }) => (
          <p className="text-body">
            {place && role ? t('role', { place: say(place.name), role: roles(role) }) : t('deployment')}
          </p>
        )}
      </Section>
      {invitation.data ? (
        <Section reading={person}>
          {({ person: own }) =>
            own ? (
              <div className="flex flex-col items-start gap-3">
                <p className="text-body">{t('as', { name: say(own.chosenName) })}</p>
                <Button variant="primary" isPending={accept.isPending} onPress={() => take(undefined)}>
                  {t('takeAs')}
                </Button>
              </div>
            ) : (
              <AccountForm isPending={accept.isPending} onTake={take} />
            )
          }
        </Section>
      ) : null}
      {accept.error ? <ProblemNotice error={accept.error} /> : null}
    </DeploymentFrame>
  )
}

/** Founding a quarter: for administrators of the deployment, who sign in here, since there may be no place yet. */
export function FoundPage() {
  const t = useTranslations('founding.found')
  const say = useLocalText()
  const words = useRefusalWords()
  const founder = useFounder()
  const person = usePerson()
  const isNobody = person.data?.person === null
  return (
    <DeploymentFrame title={t('title')} lead={t('lead')}>
      <Section reading={founder}>
        {({ mayFound, founding }) => (
          <div className="flex flex-col gap-5">
            {founding.map(({ slug, name }) => (
              <p key={slug} className="text-body">
                {t('goOn')}{' '}
                <a href={`${baseOfPlace(slug)}/founding`} className="text-action underline">
                  {say(name)}
                </a>
              </p>
            ))}
            {mayFound ? <FoundForm /> : <Notice tone="info" title={words('founders_only')} />}
            {isNobody ? (
              <section className="flex flex-col gap-4">
                <h2 className="text-title font-bold">{t('signIn')}</h2>
                <p className="text-body">{t('signInWhy')}</p>
                <PasswordSignIn onDone={() => location.reload()} />
              </section>
            ) : null}
          </div>
        )}
      </Section>
    </DeploymentFrame>
  )
}

/** What a place still needs before it opens, who has a task in it, and how to invite somebody. */
export function FoundingPage() {
  const t = useTranslations('founding.founding')
  const mayInvite = useMay('invite-person')
  return (
    <PageFrame title={t('title')}>
      <Gate isOpen={mayInvite} who={t('who')}>
        <OpeningSteps />
        <StaffList />
        <section className="flex flex-col gap-4">
          <h2 className="text-title font-bold">{t('invite')}</h2>
          <InviteForm />
        </section>
      </Gate>
    </PageFrame>
  )
}
