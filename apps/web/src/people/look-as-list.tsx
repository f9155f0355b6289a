import type { Role } from '@hetu/domain/people/role'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useLocalText } from '../shared/language.ts'
import { type DemonstrationPerson, useDemonstrationPeople, useSignIn } from './use-sign-in.ts'

/** The order in which the loop meets them. */
const order: Role[] = [
  'resident',
  'grid_worker',
  'planner',
  'expert',
  'authority',
  'moderator',
  'case_handler',
  'legality_reviewer',
  'watchdog',
  'administrator',
]

/** On the demonstration anybody may look as each of its people: one press, no password. */
export function LookAsList({ onDone }: { onDone: () => void }) {
  const t = useTranslations('people')
  const say = useLocalText()
  const { data: people, error, refetch } = useDemonstrationPeople(true)
  const signIn = useSignIn(onDone)
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!people) return <Skeleton rows={4} />
  const groups = order
    .map((role) => ({ role, members: people.filter((person) => mainRole(person) === role) }))
    .filter((group) => group.members.length > 0)
  return (
    <div className="flex flex-col gap-4">
      {signIn.error ? <ProblemNotice error={signIn.error} /> : null}
      {groups.map(({ role, members }) => (
        <section key={role} aria-labelledby={`role-${role}`}>
          <h3 id={`role-${role}`} className="mb-1 text-label font-bold text-ink-second">
            {t(`role.${role}`)}
          </h3>
          <ul className="m-0 grid list-none grid-cols-1 gap-2 p-0 sm:grid-cols-2">
            {members.map((person) => (
              <li key={person.id}>
                <Button
                  className="w-full justify-start! text-start"
                  onPress={() => signIn.mutate({ by: 'look', personId: person.id })}
                >
                  <span className="flex flex-col items-start">
                    <span className="font-bold">{say(person.chosenName)}</span>
                    {person.label ? (
                      <span className="text-note text-ink-least">{say(person.label)}</span>
                    ) : null}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function mainRole(person: DemonstrationPerson): Role {
  return order.find((role) => role !== 'resident' && person.roles.includes(role)) ?? 'resident'
}
