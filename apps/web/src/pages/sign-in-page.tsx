import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { CodeSignIn } from '../people/code-sign-in.tsx'
import { LookAsList } from '../people/look-as-list.tsx'
import { useDemonstrationPeople } from '../people/use-sign-in.ts'
import { PasswordSignIn } from '../people/password-sign-in.tsx'
import { Button } from '../shared/components/button.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { Tabs } from '../shared/components/tabs.tsx'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { placeBase } from '../shared/place-slug.ts'
import { useMe, useSignOut } from '../shared/session.ts'

const route = getRouteApi('/sign-in')

/** Sign in by code, by password, or, on the demonstration, as one of its people. */
export function SignInPage() {
  const t = useTranslations('people.signIn')
  const title = useTranslations('pages.title')('signIn')
  const say = useLocalText()
  const { next } = route.useSearch()
  const router = useRouter()
  const place = usePlace()
  const { person } = useMe()
  const signOut = useSignOut()
  // A process that did not load the demonstration lends none of its people.
  const { data: people } = useDemonstrationPeople(place?.isDemonstration ?? false)
  const mayLookAs = place?.isDemonstration && people?.length !== 0
  const goOn = () => router.history.push(placeBase + (next ?? '/'))
  return (
    <PageFrame title={title} lead={t('lead')}>
      {person ? (
        <Notice
          tone="info"
          title={t('signedIn', { name: say(person.chosenName) })}
          actions={<Button onPress={() => void signOut()}>{t('signOut')}</Button>}
        />
      ) : null}
      <Tabs
        label={title}
        tabs={[
          {
            id: 'code',
            title: t('byCode'),
            content: (
              <CodeSignIn
                onDone={goOn}
                isOnTheWay={next !== undefined}
                outboxLink={
                  place?.isDemonstration ? (
                    <TextLink to="/outbox" target="_blank">
                      {t('openOutbox')}
                    </TextLink>
                  ) : null
                }
              />
            ),
          },
          { id: 'password', title: t('byPassword'), content: <PasswordSignIn onDone={goOn} /> },
        ]}
      />
      {mayLookAs ? (
        <section aria-labelledby="look-as" className="flex flex-col gap-3 border-t border-hair pt-6">
          <h2 id="look-as" className="text-title font-bold">
            {t('lookAs')}
          </h2>
          <p className="max-w-measure text-body text-ink-second">{t('lookAsLead')}</p>
          <LookAsList onDone={goOn} />
        </section>
      ) : null}
    </PageFrame>
  )
}
