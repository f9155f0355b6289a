import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { ChosenNameForm } from '../people/chosen-name-form.tsx'
import { useTranslations } from 'use-intl'
import { MyWordsList } from '../decisions/my-words-list.tsx'
import { MyVotesList } from '../decisions/my-votes-list.tsx'
import { NotificationList } from '../notifications/notification-list.tsx'
import { Button } from '../shared/components/button.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMe, useSignOut } from '../shared/session.ts'
import { UnsentDrafts } from './unsent-drafts.tsx'

/** What I said, what became of it, and what I was told (V13). */
export function MePage() {
  const title = useTranslations('pages.title')
  const t = useTranslations('pages.me')
  const people = useTranslations('people')
  const say = useLocalText()
  const { person, relations } = useMe()
  const signOut = useSignOut()
  if (!person) {
    return (
      <PageFrame title={title('me')}>
        <EmptyState
          title={t('signIn')}
          action={
            <LinkButton to="/sign-in" variant="primary">
              {t('button')}
            </LinkButton>
          }
        />
      </PageFrame>
    )
  }
  return (
    <PageFrame
      title={say(person.chosenName)}
      eyebrow={title('me')}
      lead={[...new Set(relations.map((relation) => say(relation.label)))].join(' · ')}
      actions={<Button onPress={() => void signOut()}>{t('signOut')}</Button>}
    >
      <NotificationList />
      <UnsentDrafts />
      <MyVotesList />
      <MyWordsList />
      <DisclosureSection title={people('chosenName.title')}>
        <ChosenNameForm key={say(person.chosenName)} chosenName={say(person.chosenName)} />
      </DisclosureSection>
    </PageFrame>
  )
}
