import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { ChosenNameForm } from '../people/chosen-name-form.tsx'
import { useTranslations } from 'use-intl'
import { MyWordsList } from '../decisions/my-words-list.tsx'
import { MyVotesList } from '../decisions/my-votes-list.tsx'
import { MyQuestions } from '../ideas/my-questions.tsx'
import { NotificationList } from '../notifications/notification-list.tsx'
import { Button } from '../shared/components/button.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMe, useSignOut } from '../shared/session.ts'
import { MyVerdicts } from '../verdicts/my-verdicts.tsx'
import { UnsentDrafts } from './unsent-drafts.tsx'

/** What I said, what became of it, and what I was told (V13). */
export function MePage() {
  const title = useTranslations('pages.title')
  const t = useTranslations('pages.me')
  const people = useTranslations('people')
  const say = useLocalText()
  const { person, relations } = useMe()
  const signOut = useSignOut()
  return (
    <PageFrame
      title={person ? say(person.chosenName) : title('me')}
      eyebrow={person ? title('me') : undefined}
      lead={[...new Set(relations.map((relation) => say(relation.label)))].join(' · ')}
      actions={person ? <Button onPress={() => void signOut()}>{t('signOut')}</Button> : undefined}
    >
      {/* What was written on this device is there for whoever holds it, signed in or not. */}
      <UnsentDrafts />
      <Gate isOpen={person !== null} who={t('signIn')}>
        <MyVerdicts />
        <MyQuestions />
        <NotificationList />
        <MyVotesList />
        <MyWordsList />
        {person ? (
          <DisclosureSection title={people('chosenName.title')}>
            <ChosenNameForm key={say(person.chosenName)} chosenName={say(person.chosenName)} />
          </DisclosureSection>
        ) : null}
      </Gate>
    </PageFrame>
  )
}
